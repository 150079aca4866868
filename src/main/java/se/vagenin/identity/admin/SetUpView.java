package se.vagenin.identity.admin;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import se.vagenin.identity.OrganisationTemplate;
import se.vagenin.web.Fact;
import se.vagenin.web.Option;
import se.vagenin.web.SwedishText;

/** A further municipality, to be typed. */
public record SetUpView(FormView form, List<Option> municipalities, List<Option> templates) {

    /** Everything that the form asks. */
    static final List<String> FIELDS = List.of(
            "kommun",
            "namn",
            "prefix",
            "telefon",
            "jour",
            "oppnar",
            "stanger",
            "vardnamn",
            "mall",
            "namndbeslut",
            "fran",
            "administrator",
            "leverantor",
            "inloggning");

    /** What will be made, to be looked at once more. */
    public record Preview(String name, List<Fact> facts, Map<String, String> values) {

        static Preview of(SetUp.NewMunicipality wanted, Map<String, String> values) {
            var profile = wanted.profile();
            return new Preview(
                    profile.name(),
                    List.of(
                            Fact.of("Kod", profile.municipality().padded()),
                            Fact.of("Mottagning", profile.receptionPhone(), OverviewView.hours(profile)),
                            Fact.of("Socialjour", profile.outOfHoursPhone()),
                            Fact.of("Ärenden", profile.referencePrefix() + "-…"),
                            Fact.of(
                                    "Värdnamn",
                                    profile.hostNames().isEmpty() ? "Inget" : String.join(", ", profile.hostNames())),
                            Fact.of("Enheter", wanted.model().label()),
                            Fact.of(
                                    "Delegation",
                                    wanted.boardDecision(),
                                    "Gäller från " + SwedishText.date(wanted.delegatedFrom())),
                            Fact.of(
                                    "Administratör",
                                    wanted.administrator(),
                                    wanted.login().subject() + " hos "
                                            + wanted.login().issuer())),
                    values);
        }
    }

    static SetUpView of(FormView form, List<SetUp.Known> municipalities) {
        Collator swedish = Collator.getInstance(Locale.of("sv", "SE"));
        List<Option> choices = new ArrayList<>();
        choices.add(Option.of("", "Välj kommun"));
        municipalities.stream()
                .sorted(Comparator.comparing(SetUp.Known::name, swedish))
                .map(each -> Option.of(each.municipality().padded(), each.name()))
                .forEach(choices::add);
        return new SetUpView(
                form,
                List.copyOf(choices),
                Stream.of(OrganisationTemplate.Model.values())
                        .map(model -> Option.of(model.name(), model.label()))
                        .toList());
    }
}

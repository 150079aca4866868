package se.vagenin.intake.pages;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ProtectionAssessment.Basis;
import se.vagenin.intake.ProtectionAssessment.Outcome;
import se.vagenin.web.ClockChip;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** The page of one protection assessment. */
public record ProtectionView(
        StepHead head,
        SourceView source,
        Answers answers,
        boolean child,
        boolean violence,
        List<String> before,
        String saved,
        String signature,
        FormErrors errors) {

    /** What every step about one person shows at the top. */
    public record StepHead(
            String address,
            String matter,
            String reference,
            String name,
            String details,
            @Nullable ClockChip clock) {}

    /** What stands in the fields. */
    public record Answers(
            String version, String outcome, Collection<String> bases, String reasons, String heard, String notHeard) {}

    static Answers answers(ProtectionForm form) {
        return new Answers(
                Typed.words(form.version()),
                Typed.words(form.skydd()),
                form.bases(),
                form.reasons(),
                Typed.words(form.hord()),
                Typed.words(form.hordskal()));
    }

    static String label(String outcome) {
        return Stream.of(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .map(Outcome::label)
                .findFirst()
                .orElse("");
    }

    public List<Option> outcomes() {
        return List.of(
                Option.of(Outcome.NO_NEED.name(), "Nej, inget behov av omedelbart skydd"),
                Option.of(
                        Outcome.NEEDS_PROTECTION.name(),
                        child ? "Ja, barnet behöver skydd nu" : "Ja, personen behöver skydd nu",
                        "Nästa steg blir åtgärd och kontakt med chef eller ordförande."),
                Option.of(
                        Outcome.CANNOT_ASSESS_YET.name(),
                        "Går inte att bedöma än",
                        "Du skriver vad som saknas. Klockan fortsätter gå."));
    }

    public List<Option> basisOptions() {
        return Stream.of(Basis.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    public static List<Option> yesNo(String no) {
        return List.of(Option.of("ja", "Ja"), Option.of("nej", no));
    }
}

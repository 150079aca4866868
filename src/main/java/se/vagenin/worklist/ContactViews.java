package se.vagenin.worklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.vagenin.casefile.Matter;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Person;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** Puts the quick form together. */
record ContactViews(Instant now) {

    private static final int MATTERS_SHOWN = 5;

    /** The form as it is opened. */
    ContactView of(ContactForm form) {
        return of(form, FormErrors.NONE, Map.of(), false);
    }

    /** @param hits persons found, by the place of the one looked for */
    ContactView of(ContactForm form, FormErrors errors, Map<Integer, List<PersonSearch.Hit>> hits, boolean searched) {
        return new ContactView(
                form.typed().toSingleValueMap(),
                form.reasons().stream().map(Enum::name).toList(),
                errors,
                Arrays.stream(ContactKind.values())
                        .map(each -> Option.of(each.name(), each.label(), each.hint()))
                        .toList(),
                ContactForm.CHANNELS.stream()
                        .map(each -> Option.of(each.name(), each.label()))
                        .toList(),
                options(ReporterCategory.values(), ReporterCategory::label),
                options(ReportedConcern.Reason.values(), ReportedConcern.Reason::label),
                options(ReportedConcern.Answer.values(), ReportedConcern.Answer::label),
                form.persons().stream()
                        .map(each -> row(each, hits.getOrDefault(each.place(), List.of()), searched))
                        .toList(),
                new ContactRows(form.typed()).mayAdd());
    }

    private ContactView.PersonRow row(ContactPerson person, List<PersonSearch.Hit> hits, boolean searched) {
        boolean nobody = searched && hits.isEmpty() && !person.lookUp().isEmpty();
        return new ContactView.PersonRow(person.place(), options(hits), nobody);
    }

    private List<Option> options(List<PersonSearch.Hit> hits) {
        List<Option> options = new ArrayList<>();
        hits.forEach(hit -> options.add(Option.of(hit.person().id().toString(), label(hit), known(hit))));
        if (!hits.isEmpty()) {
            options.add(Option.of(ContactForm.NEW, "Ny person", "Ingen av dem är personen"));
        }
        return options;
    }

    private String label(PersonSearch.Hit hit) {
        if (hit.masked()) {
            return Matter.MASKED_TITLE;
        }
        Person person = hit.person();
        var age = person.ageOn(SwedishTime.dateOf(now));
        return person.label()
                + (person.personalNumber() == null
                        ? ""
                        : ", " + person.personalNumber().formatted())
                + (age.isPresent() ? ", " + age.getAsInt() + " år" : "");
    }

    private String known(PersonSearch.Hit hit) {
        String matters = String.join(
                "; ",
                hit.matters().stream()
                        .limit(MATTERS_SHOWN)
                        .map(each -> each.kind().label() + " " + Words.arrived(each, now) + ", " + each.standing())
                        .toList());
        if (matters.isEmpty()) {
            return hit.others() ? "Har ärenden som din roll inte ger rätt att läsa" : "Inga tidigare ärenden";
        }
        return "Tidigare: " + matters;
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), label.apply(each)))
                .toList();
    }
}

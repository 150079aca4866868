package se.vagenin.intake.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.ReportSubject;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReportedConcern.Concern;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.web.Fact;
import se.vagenin.web.SafeContactBox;

/**
 * A report as it came in.
 *
 * @param text the reporter's own words
 * @param safe what to mind when reaching the reporter
 */
public record ReportView(
        String address,
        String reference,
        String arrived,
        String from,
        boolean violence,
        String text,
        List<Fact> concern,
        List<Subject> subjects,
        List<SafeContactBox> safe,
        List<Fact> reporter) {

    /**
     * One subject as the reporter described it.
     *
     * @param masked protected data that is left out of the page
     */
    public record Subject(String name, List<Fact> facts, boolean masked) {}

    static ReportView of(MatterFile file, ConcernCase found) {
        ReportedConcern content = found.report().content();
        return new ReportView(
                file.address(),
                found.matter().reference(),
                MatterViews.arrived(found.matter()),
                from(content.reporter()),
                content.violence(),
                content.concern().text(),
                concern(content.concern()),
                subjects(file),
                SafeContactView.reporter(file),
                PersonPanel.reporter(file));
    }

    /** Who tells, in a line: "Provskolan, rektor". */
    static String from(ReportedConcern.Reporter reporter) {
        if (reporter.anonymous()) {
            return "Anonym privatperson";
        }
        String place = Stream.of(reporter.organisation(), reporter.role())
                .filter(Objects::nonNull)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(", "));
        return place.isEmpty() ? reporter.category().label() : place;
    }

    static List<Fact> concern(Concern concern) {
        List<Fact> facts = new ArrayList<>();
        if (!concern.reasons().isEmpty()) {
            facts.add(Fact.of(
                    "Det gäller",
                    concern.reasons().stream()
                            .sorted()
                            .map(ReportedConcern.Reason::label)
                            .collect(Collectors.joining(", "))));
        }
        add(facts, "Sedan när", concern.since());
        facts.add(Fact.of(
                "Fara just nu enligt anmälaren", concern.immediateDanger().label()));
        facts.add(Fact.of(
                "Vet vårdnadshavarna om anmälan?", concern.guardiansInformed().label()));
        return facts;
    }

    private static List<Subject> subjects(MatterFile file) {
        return file.assessments().stream()
                .flatMap(assessment ->
                        PersonPanel.subjectOf(file, assessment).stream().map(each -> subject(file, assessment, each)))
                .toList();
    }

    private static Subject subject(MatterFile file, Assessment assessment, ReportedConcern.Subject told) {
        boolean masked = SubjectRows.person(file, assessment)
                        .map(each -> each.protection().isProtected())
                        .orElse(false)
                || told.protection().isProtected();
        List<Fact> facts = new ArrayList<>();
        if (!masked) {
            identity(facts, told);
        }
        for (ReportedConcern.Guardian guardian : told.guardians()) {
            String name = Objects.requireNonNullElse(guardian.name(), "Namn saknas");
            String phone = masked ? null : guardian.phone();
            facts.add(phone == null ? Fact.of("Vårdnadshavare", name) : Fact.of("Vårdnadshavare", name, phone));
        }
        if (assessment.arrival().subject() == ReportSubject.UNBORN) {
            facts.add(Fact.of("Gäller", "Väntat barn. Antecknas på den gravida."));
        }
        return new Subject(file.label(assessment), facts, masked);
    }

    private static void identity(List<Fact> facts, ReportedConcern.Subject told) {
        PersonalNumber number = told.personalNumber();
        LocalDate born = told.birthDate();
        add(facts, "Personnummer", number == null ? null : number.formatted());
        add(facts, "Född", born == null ? null : born.toString());
        add(facts, "Adress", told.address());
        add(facts, "Skola", told.school());
        add(facts, "Var är barnet nu?", told.whereNow());
    }

    private static void add(List<Fact> facts, String term, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(term, value));
        }
    }
}

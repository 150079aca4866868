package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** The report beside the form that assesses it. */
public record SourceView(String from, String text, List<Fact> facts, String whole) {

    static SourceView of(MatterFile file, ConcernCase found, Assessment assessment) {
        var content = found.report().content();
        List<Fact> facts = new ArrayList<>();
        boolean masked = SubjectRows.person(file, assessment)
                .map(each -> each.protection().isProtected())
                .orElse(false);
        PersonPanel.subjectOf(file, assessment)
                .map(each -> masked ? "Skyddat" : each.whereNow())
                .filter(each -> !each.isBlank())
                .ifPresent(each -> facts.add(Fact.of("Var är personen nu?", each)));
        facts.addAll(ReportView.concern(content.concern()));
        facts.add(Fact.of("Andra ärenden hos oss", earlier(file)));
        siblings(file, assessment, facts);
        return new SourceView(
                ReportView.from(content.reporter()) + ", " + MatterViews.arrived(found.matter()),
                content.concern().text(),
                facts,
                file.address() + "/anmalan");
    }

    private static String earlier(MatterFile file) {
        int visible = file.earlier().visible().size();
        int hidden = file.earlier().hidden();
        if (visible + hidden == 0) {
            return "Inga";
        }
        String known = file.earlier().visible().stream()
                .map(each -> each.kind().label() + " "
                        + SwedishText.shortDateTime(each.arrivedAt(), file.now())
                                .replaceFirst(" \\d\\d\\.\\d\\d$", "")
                        + (each.outcome() == null
                                ? ""
                                : ", "
                                        + MatterViews.lower(Objects.requireNonNull(each.outcome())
                                                .label())))
                .collect(Collectors.joining(". "));
        return hidden == 0 ? known : (known.isEmpty() ? "" : known + ". ") + hidden + " som du inte har rätt att öppna";
    }

    private static void siblings(MatterFile file, Assessment assessment, List<Fact> facts) {
        file.assessments().stream()
                .filter(each -> !each.id().equals(assessment.id()))
                .forEach(each -> facts.add(Fact.of(
                        file.label(each),
                        each.conclusive()
                                .map(ProtectionAssessment::outcome)
                                .map(ProtectionAssessment.Outcome::label)
                                .orElse("Skydd inte bedömt"))));
    }
}

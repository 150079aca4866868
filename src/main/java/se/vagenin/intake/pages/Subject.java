package se.vagenin.intake.pages;

import java.util.UUID;
import se.vagenin.casefile.ClockKind;
import se.vagenin.identity.NotFound;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ConcernCase;

/** One person of a report, whose step a page is about. */
record Subject(MatterFile file, ConcernCase found, Assessment assessment) {

    /** @throws NotFound for an assessment of another matter */
    static Subject of(MatterFile file, UUID assessmentId) {
        ConcernCase found = file.concern().orElseThrow(NotFound::new);
        return new Subject(file, found, found.assessment(assessmentId).orElseThrow(NotFound::new));
    }

    String name() {
        return found.label(assessment);
    }

    String address() {
        return file.address() + "/barn/" + assessment.id();
    }

    ProtectionView.StepHead head(String action, ClockKind... kinds) {
        return new ProtectionView.StepHead(
                action,
                file.address(),
                file.matter().reference(),
                name(),
                SubjectRows.person(file, assessment)
                        .map(each -> SubjectRows.details(each, file))
                        .orElse(""),
                Chips.running(file, assessment.id(), kinds).orElse(null));
    }
}

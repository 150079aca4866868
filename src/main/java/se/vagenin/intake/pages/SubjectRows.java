package se.vagenin.intake.pages;

import static se.vagenin.intake.pages.MatterView.Cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportSubject;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Person;
import se.vagenin.web.Act;
import se.vagenin.web.SwedishText;

/** The table of those whom a report is about, each with an assessment of its own. */
final class SubjectRows {

    private SubjectRows() {}

    static List<MatterView.SubjectRow> of(MatterFile file) {
        return file.assessments().stream().map(each -> row(file, each)).toList();
    }

    private static MatterView.SubjectRow row(MatterFile file, Assessment assessment) {
        return new MatterView.SubjectRow(
                file.label(assessment),
                person(file, assessment).map(each -> details(each, file)).orElse(""),
                protection(file, assessment),
                decision(file, assessment),
                heard(assessment));
    }

    static Optional<Person> person(MatterFile file, Assessment assessment) {
        return file.concern().map(found -> found.persons().get(assessment.personId()));
    }

    /** "6 år · 20191230-2385"; for a protected person never the number. */
    static String details(Person person, MatterFile file) {
        LocalDate today = SwedishTime.dateOf(file.now());
        OptionalInt age = person.ageOn(today);
        PersonalNumber number = person.personalNumber();
        String identity = person.protection().isProtected()
                ? "personnummer skyddat"
                : number == null ? born(person) : number.formatted();
        return Stream.of(age.isPresent() ? age.getAsInt() + " år" : "", identity)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String born(Person person) {
        LocalDate born = person.birthDate();
        return born == null ? "identitet inte känd" : "född " + born;
    }

    private static Cell protection(MatterFile file, Assessment assessment) {
        if (!assessment.arrival().subject().childOrYoung()) {
            return Cell.words("Görs inte", "gäller barn och unga");
        }
        Optional<ProtectionAssessment> made = assessment.conclusive();
        if (made.isPresent()) {
            return Cell.words(made.get().outcome().label(), signed(file, made.get()));
        }
        Act act = file.canDo(Operation.ASSESS_PROTECTION)
                ? new Act("Bedöm skydd", file.address() + "/barn/" + assessment.id() + "/skydd")
                : null;
        return Chips.running(file, assessment.id(), ClockKind.PROTECTION_ASSESSMENT)
                .map(chip -> Cell.clock(chip, act))
                .orElseGet(() -> Cell.words("Inte gjord", ""));
    }

    private static String signed(MatterFile file, ProtectionAssessment made) {
        return SwedishText.moment(made.assessedAt(), file.now()) + ", " + file.name(made.assessor());
    }

    private static Cell decision(MatterFile file, Assessment assessment) {
        return switch (assessment.state()) {
            case PreliminaryAssessment.AwaitingProtection _ -> Cell.locked("Öppnas när skydd är bedömt");
            case PreliminaryAssessment.AwaitingDecision _ -> waiting(file, assessment);
            case PreliminaryAssessment.Decided decided ->
                Cell.words(
                        words(decided.decision()),
                        SwedishText.moment(decided.signature().at(), file.now()) + ", "
                                + file.name(decided.signature().decider()));
        };
    }

    private static Cell waiting(MatterFile file, Assessment assessment) {
        return Chips.running(file, assessment.id(), ClockKind.PRELIMINARY_ASSESSMENT, ClockKind.ADULT_ASSESSMENT)
                .map(chip -> Cell.clock(chip, decide(file, assessment)))
                .orElseGet(() -> new Cell(null, "Inte beslutat", "", false, decide(file, assessment)));
    }

    private static @Nullable Act decide(MatterFile file, Assessment assessment) {
        return file.canDo(Operation.DECIDE_PRELIMINARY)
                ? new Act("Besluta", file.address() + "/barn/" + assessment.id() + "/beslut")
                : null;
    }

    static String words(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> "Utredning inleds";
            case PreliminaryDecision.Decline decline ->
                decline.supportOffered() ? "Inleds inte, stöd erbjuds" : "Utredning inleds inte";
            case PreliminaryDecision.AttachToOngoing _ -> "Lagd till pågående utredning";
        };
    }

    private static String heard(Assessment assessment) {
        if (assessment.arrival().subject() != ReportSubject.CHILD) {
            return "Gäller barn";
        }
        return assessment
                .made()
                .map(Assessment.Made::childHeard)
                .filter(answer -> !(answer instanceof ChildHeard.Unanswered))
                .or(() -> assessment.conclusive().map(ProtectionAssessment::childHeard))
                .map(SubjectRows::heard)
                .orElse("Inte än");
    }

    private static String heard(ChildHeard answer) {
        return switch (answer) {
            case ChildHeard.Heard() -> "Ja";
            case ChildHeard.NotHeard(String reason) -> "Nej. " + reason;
            case ChildHeard.Unanswered() -> "Inte än";
        };
    }
}

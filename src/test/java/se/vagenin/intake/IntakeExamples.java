package se.vagenin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.vagenin.intake.DecisionContext.Violence;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.intake.PreliminaryAssessment.Refused;
import se.vagenin.intake.PreliminaryDecision.AttachToOngoing;
import se.vagenin.intake.PreliminaryDecision.Decline;
import se.vagenin.intake.PreliminaryDecision.Delegated;
import se.vagenin.intake.PreliminaryDecision.Open;
import se.vagenin.intake.ProtectionAssessment.Basis;
import se.vagenin.intake.ProtectionAssessment.Outcome;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;

/** Lawful building blocks; each test spoils exactly what it is about. */
final class IntakeExamples {

    static final Instant ARRIVED = at("2026-11-02T09:15");
    static final Instant DECIDED = at("2026-11-05T13:00");
    static final UUID SANNA = UUID.fromString("0193a000-0000-7000-8000-000000000001");

    private IntakeExamples() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SwedishTime.ZONE).toInstant();
    }

    static Actor.Staff staff(boolean qualified) {
        return new Actor.Staff(new Municipality(136), SANNA, "Sanna Exempel", qualified, Set.of());
    }

    static Delegation delegation(Delegated... covers) {
        return new Delegation(Set.of(covers), "SN 2026:17", LocalDate.of(2026, 1, 1), Optional.empty());
    }

    static Delegation fullDelegation() {
        return delegation(Delegated.values());
    }

    static Arrival arrival(ReportSubject subject) {
        return new Arrival(subject, ARRIVED, ReporterCategory.PRESCHOOL_OR_SCHOOL);
    }

    static AwaitingProtection awaitingProtection() {
        return (AwaitingProtection) PreliminaryAssessment.start(arrival(ReportSubject.CHILD));
    }

    static AwaitingDecision awaitingDecision(Arrival arrival) {
        return switch (PreliminaryAssessment.start(arrival)) {
            case AwaitingProtection waiting -> (AwaitingDecision) waiting.assess(assessment(Outcome.NO_NEED));
            case AwaitingDecision adult -> adult;
            case Decided _ -> throw new AssertionError("nothing starts decided");
        };
    }

    static AwaitingDecision awaitingDecision() {
        return awaitingDecision(arrival(ReportSubject.CHILD));
    }

    static ProtectionAssessment assessment(Outcome outcome) {
        return new ProtectionAssessment(
                outcome,
                Set.of(Basis.REPORT, Basis.TALK_WITH_REPORTER),
                "Barnet är hos mormor.",
                new ChildHeard.Heard(),
                SANNA,
                at("2026-11-02T10:00"));
    }

    static DecisionContext context() {
        return context(staff(true), fullDelegation());
    }

    static DecisionContext context(Actor.Staff decider, Delegation delegation) {
        return new DecisionContext(
                decider,
                delegation,
                DECIDED,
                new ChildHeard.Heard(),
                new MeetingOffered.Offered(),
                Violence.none(),
                false);
    }

    static DecisionContext with(ChildHeard heard, MeetingOffered meeting, Violence violence) {
        return new DecisionContext(staff(true), fullDelegation(), DECIDED, heard, meeting, violence, false);
    }

    static DecisionContext whileInvestigationRuns() {
        return new DecisionContext(
                staff(true),
                fullDelegation(),
                DECIDED,
                new ChildHeard.Unanswered(),
                new MeetingOffered.Unanswered(),
                Violence.none(),
                true);
    }

    static ExtensionRequest extension(String reasons, LocalDate newDueDate) {
        return new ExtensionRequest(staff(true), fullDelegation(), DECIDED, reasons, newDueDate);
    }

    static Open open() {
        return new Open("Uppgifterna kan leda till insatser.");
    }

    static Decline decline() {
        return new Decline("Familjen har fått den hjälp den behöver.", false);
    }

    static AttachToOngoing attach() {
        return new AttachToOngoing("HAN-2026-00042");
    }

    /** The ids of the rules that refused; empty when nothing did. */
    static List<String> refusedBy(Object result) {
        return result instanceof Refused(List<Refusal> reasons)
                ? reasons.stream().map(Refusal::rule).toList()
                : List.of();
    }
}

package se.vagenin.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The assessment of one subject as it is stored: where it stands, and the facts that brought it there.
 *
 * @param position place in the report, from 0
 * @param protections every protection assessment made, oldest first
 * @param extensions every extension decided, oldest first
 */
public record Assessment(
        UUID id,
        UUID matterId,
        UUID reportId,
        UUID personId,
        int position,
        Arrival arrival,
        List<ProtectionAssessment> protections,
        List<Extension> extensions,
        Optional<Made> made,
        Optional<Told> told,
        int version) {

    /** More time, decided for extraordinary reasons. */
    public record Extension(LocalDate newDueDate, String reasons, UUID decider, Instant decidedAt) {}

    /**
     * A preliminary decision with what it was judged by.
     *
     * @param boardDecision the delegation it rests on
     */
    public record Made(
            PreliminaryDecision decision,
            ChildHeard childHeard,
            MeetingOffered meeting,
            DecisionContext.Violence violence,
            UUID decider,
            String boardDecision,
            Instant decidedAt,
            String ruleset) {}

    /**
     * What the reporter was told, or why not.
     *
     * @param answer absent where it was unsuitable to tell
     */
    public record Told(
            @Nullable FeedbackAnswer answer, @Nullable String unsuitable, Instant askedAt, UUID by, Instant at) {}

    public Assessment {
        protections = List.copyOf(protections);
        extensions = List.copyOf(extensions);
    }

    /** The same with one protection assessment more. */
    Assessment assessed(ProtectionAssessment protection) {
        var all = Stream.concat(protections.stream(), Stream.of(protection)).toList();
        return new Assessment(
                id, matterId, reportId, personId, position, arrival, all, extensions, made, told, version + 1);
    }

    /** The same, decided. */
    Assessment decided(Made decision) {
        return new Assessment(
                id,
                matterId,
                reportId,
                personId,
                position,
                arrival,
                protections,
                extensions,
                Optional.of(decision),
                told,
                version + 1);
    }

    /** The legal state that the facts add up to. */
    public PreliminaryAssessment state() {
        return made.<PreliminaryAssessment>map(this::state).orElseGet(this::undecided);
    }

    /** The protection assessment that opened the way, if it is made. */
    public Optional<ProtectionAssessment> conclusive() {
        return protections.stream()
                .filter(each -> each.outcome() != ProtectionAssessment.Outcome.CANNOT_ASSESS_YET)
                .findFirst();
    }

    private PreliminaryAssessment undecided() {
        boolean waiting = arrival.subject().childOrYoung() && conclusive().isEmpty();
        return waiting ? new PreliminaryAssessment.AwaitingProtection(arrival, protections) : awaitingDecision();
    }

    private PreliminaryAssessment.Decided state(Made decision) {
        return new PreliminaryAssessment.Decided(
                awaitingDecision(),
                decision.decision(),
                new PreliminaryAssessment.Signature(
                        decision.decider(), decision.decidedAt(), decision.boardDecision(), decision.ruleset()));
    }

    private PreliminaryAssessment.AwaitingDecision awaitingDecision() {
        Deadline clock = arrival.preliminaryClock();
        for (Extension extension : extensions) {
            clock = ConcernClocks.extended(clock, extension.newDueDate());
        }
        return new PreliminaryAssessment.AwaitingDecision(arrival, conclusive(), clock);
    }

    @Override
    public String toString() {
        return "Assessment[" + id + "]";
    }
}

package se.vagenin.intake;

import java.time.Instant;
import java.util.Optional;
import se.vagenin.intake.PreliminaryAssessment.Decided;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;

/** What the reporter may be told and by when (R12 and R13, SoL 19:6). */
public final class FeedbackPolicy {

    private FeedbackPolicy() {}

    /** What a question from the reporter leads to. */
    public sealed interface Feedback {}

    /** Tell exactly this, in time. */
    public record Tell(FeedbackAnswer answer, Deadline deadline) implements Feedback {}

    /** Not told because it is unsuitable; the reason is recorded and stays inside. */
    public record Withheld(String reason) implements Feedback {}

    /** Not allowed, or not yet. */
    public record NotAllowed(Refusal refusal) implements Feedback {}

    /**
     * What to answer the one who reported.
     *
     * @param askedAt when the reporter asked; empty when nobody did, and then nothing is told
     * @param unsuitable the recorded reason why an answer is unsuitable; empty when it is suitable
     */
    public static Feedback answer(
            PreliminaryAssessment assessment, Optional<Instant> askedAt, Optional<String> unsuitable) {
        Arrival arrival = assessment.arrival();
        return refuse(arrival, askedAt)
                .or(() -> unsuitable.filter(String::isBlank).map(blank -> unreasoned()))
                .<Feedback>map(NotAllowed::new)
                .or(() -> unsuitable.map(Withheld::new))
                .orElseGet(() -> tell(assessment, askedAt.orElseThrow()));
    }

    private static Optional<Refusal> refuse(Arrival arrival, Optional<Instant> askedAt) {
        Rule feedback = Rules.get("R12");
        if (!arrival.reporterMandated()) {
            return Optional.of(Rules.get("R13").refusal());
        }
        if (SwedishTime.dateOf(arrival.arrivedAt()).isBefore(feedback.validFrom())) {
            return Optional.of(feedback.refusal(
                    "Rätten till återkoppling gäller anmälningar från den 15 januari 2026. Lämna inget besked."));
        }
        return askedAt.isPresent()
                ? Optional.empty()
                : Optional.of(feedback.refusal(
                        "Anmälaren har inte bett om återkoppling. Lämna inget besked förrän anmälaren frågar."));
    }

    private static Refusal unreasoned() {
        return Rules.get("R12").refusal("Det saknas skäl. Skriv varför det är olämpligt att lämna besked.");
    }

    private static Feedback tell(PreliminaryAssessment assessment, Instant askedAt) {
        return switch (assessment) {
            case Decided decided -> told(decided, askedAt);
            case PreliminaryAssessment.AwaitingProtection _ -> undecided();
            case PreliminaryAssessment.AwaitingDecision _ -> undecided();
        };
    }

    private static Feedback told(Decided decided, Instant askedAt) {
        FeedbackAnswer answer = FeedbackAnswer.to(decided.decision());
        return ConcernClocks.reporterFeedback(
                        decided.arrival().arrivedAt(),
                        askedAt,
                        decided.signature().at(),
                        answer == FeedbackAnswer.ALREADY_ONGOING)
                .<Feedback>map(deadline -> new Tell(answer, deadline))
                .orElseGet(FeedbackPolicy::undecided);
    }

    private static Feedback undecided() {
        return new NotAllowed(Rules.get("R12")
                .refusal("Beslutet är inte fattat än. Svara anmälaren inom en vecka från att det fattas."));
    }
}

package se.vagenin.intake;

/** All that a mandated reporter may be told (R12, SoL 19:6). There is no place for anything else. */
public enum FeedbackAnswer {
    OPENED("Utredning har inletts"),
    NOT_OPENED("Utredning har inte inletts"),
    ALREADY_ONGOING("Utredning pågick redan");

    private final String label;

    FeedbackAnswer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static FeedbackAnswer to(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> OPENED;
            case PreliminaryDecision.Decline _ -> NOT_OPENED;
            case PreliminaryDecision.AttachToOngoing _ -> ALREADY_ONGOING;
        };
    }
}

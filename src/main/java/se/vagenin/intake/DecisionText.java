package se.vagenin.intake;

/** The decision as a line of the timeline. */
final class DecisionText {

    private DecisionText() {}

    static String of(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open(String reasons) -> "Utredning inleds. " + reasons;
            case PreliminaryDecision.Decline(String reasons, boolean supportOffered) ->
                (supportOffered ? "Utredning inleds inte, stöd erbjuds. " : "Utredning inleds inte. ") + reasons;
            case PreliminaryDecision.AttachToOngoing(String investigation) ->
                "Anmälan läggs till pågående utredning " + investigation + ".";
        };
    }
}

package se.vagenin.intake;

import org.jspecify.annotations.Nullable;

/** How answers stand in the tables of facts: a code, and beside it a sealed text that some of them have. */
final class FactCodes {

    private FactCodes() {}

    static String of(ChildHeard heard) {
        return switch (heard) {
            case ChildHeard.Heard() -> "HEARD";
            case ChildHeard.NotHeard _ -> "NOT_HEARD";
            case ChildHeard.Unanswered() -> "NOT_ASKED";
        };
    }

    static @Nullable String reason(ChildHeard heard) {
        return heard instanceof ChildHeard.NotHeard notHeard ? notHeard.reason() : null;
    }

    static ChildHeard heard(String code, @Nullable String reason) {
        return switch (code) {
            case "HEARD" -> new ChildHeard.Heard();
            case "NOT_HEARD" -> new ChildHeard.NotHeard(text(reason));
            default -> new ChildHeard.Unanswered();
        };
    }

    static String of(MeetingOffered meeting) {
        return switch (meeting) {
            case MeetingOffered.Offered() -> "OFFERED";
            case MeetingOffered.NotSuitable _ -> "NOT_SUITABLE";
            case MeetingOffered.Unanswered() -> "NOT_ASKED";
        };
    }

    static @Nullable String reason(MeetingOffered meeting) {
        return meeting instanceof MeetingOffered.NotSuitable notSuitable ? notSuitable.reason() : null;
    }

    static MeetingOffered meeting(String code, @Nullable String reason) {
        return switch (code) {
            case "OFFERED" -> new MeetingOffered.Offered();
            case "NOT_SUITABLE" -> new MeetingOffered.NotSuitable(text(reason));
            default -> new MeetingOffered.Unanswered();
        };
    }

    static String of(PreliminaryDecision decision) {
        return switch (decision) {
            case PreliminaryDecision.Open _ -> "OPEN";
            case PreliminaryDecision.Decline _ -> "DECLINE";
            case PreliminaryDecision.AttachToOngoing _ -> "ATTACH";
        };
    }

    static @Nullable String investigation(PreliminaryDecision decision) {
        return decision instanceof PreliminaryDecision.AttachToOngoing attach ? attach.investigationRef() : null;
    }

    /**
     * @param supportOffered of one that declines
     * @param investigation of one that attaches
     */
    static PreliminaryDecision decision(
            String code, String reasons, boolean supportOffered, @Nullable String investigation) {
        return switch (code) {
            case "OPEN" -> new PreliminaryDecision.Open(reasons);
            case "DECLINE" -> new PreliminaryDecision.Decline(reasons, supportOffered);
            default -> new PreliminaryDecision.AttachToOngoing(text(investigation));
        };
    }

    static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}

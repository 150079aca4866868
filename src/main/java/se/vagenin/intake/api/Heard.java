package se.vagenin.intake.api;

import se.vagenin.api.JsonBody;
import se.vagenin.intake.ChildHeard;
import se.vagenin.intake.MeetingOffered;

/** Reads the questions with a yes, or a no that needs a reason. */
final class Heard {

    private Heard() {}

    /** {@code childHeard: {heard, reason}} (R09). */
    static ChildHeard read(JsonBody body) {
        return body.object("childHeard")
                .<ChildHeard>map(from -> {
                    String reason = from.text("reason", ReportBody.LONGEST_TEXT);
                    boolean heard = from.flag("heard");
                    if (!from.has("heard")) {
                        from.fault("heard", "Svara true eller false på om barnet har fått komma till tals.");
                    }
                    return heard ? new ChildHeard.Heard() : new ChildHeard.NotHeard(reason == null ? "" : reason);
                })
                .orElseGet(ChildHeard.Unanswered::new);
    }

    /** {@code meeting: {offered, reason}} (R11). */
    static MeetingOffered readMeeting(JsonBody body) {
        return body.object("meeting")
                .<MeetingOffered>map(from -> {
                    String reason = from.text("reason", ReportBody.LONGEST_TEXT);
                    boolean offered = from.flag("offered");
                    if (!from.has("offered")) {
                        from.fault("offered", "Svara true eller false på om ett möte har erbjudits.");
                    }
                    return offered
                            ? new MeetingOffered.Offered()
                            : new MeetingOffered.NotSuitable(reason == null ? "" : reason);
                })
                .orElseGet(MeetingOffered.Unanswered::new);
    }
}

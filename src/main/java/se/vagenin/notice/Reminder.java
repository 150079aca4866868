package se.vagenin.notice;

import java.time.Instant;

/**
 * A reminder as its owner and staff may know of it: not where it goes.
 *
 * @param due when it is sent, or was to be sent
 */
public record Reminder(NoticeWay way, State state, Instant due) {

    /** What has become of it. */
    public enum State {
        WAITING,
        SENT,
        /** Tried in vain; whoever looks after the server sees how many. */
        FAILED,
        /** Taken away, by the person or because what it reminds of is cancelled or too soon. */
        WITHDRAWN
    }
}

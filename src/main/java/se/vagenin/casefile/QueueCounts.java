package se.vagenin.casefile;

/**
 * How many matters each view of the queue holds for one viewer.
 *
 * @param done closed in the last {@value #DONE_DAYS} days
 * @param late open matters whose nearest clock has run out
 * @param dueToday open matters whose nearest clock ends before the end of the local day
 */
public record QueueCounts(
        int all,
        int mine,
        int nobodys,
        int protectionDue,
        int decisionDue,
        int decidedUnassigned,
        int done,
        int late,
        int dueToday) {

    /** A decision is due soon when its clock ends today or on one of these days after it. */
    static final int SOON_DAYS = 3;

    /** How long the queue shows a closed matter; older ones are found by search. */
    public static final int DONE_DAYS = 30;
}

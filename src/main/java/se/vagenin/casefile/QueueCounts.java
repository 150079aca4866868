package se.vagenin.casefile;

/**
 * How many matters each view of the queue holds for one viewer.
 *
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
        int late,
        int dueToday) {}

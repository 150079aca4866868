package se.vagenin.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page Siffror. Every number is written as it is shown.
 *
 * @param of whose figures stand under the first table
 * @param one the unit that was chosen; absent where all are shown together
 * @param late the first sentence, in bold where something is late
 * @param total of the units; absent where there is one only
 * @param weeks heads of the three columns of weeks
 * @param walled some units are left out
 * @param empty nothing is open and nothing has come or left in the weeks that are shown
 */
public record FigureView(
        String when,
        String of,
        @Nullable String one,
        String late,
        String sentence,
        List<UnitRow> units,
        @Nullable UnitRow total,
        List<StateRow> states,
        List<String> weeks,
        List<WeekRow> flow,
        List<WeekRow> outcomes,
        List<TimeRow> times,
        boolean walled,
        boolean empty) {

    /** How a unit stands now. */
    public record UnitRow(
            String name,
            String href,
            boolean chosen,
            String open,
            String nobodys,
            String late,
            String today,
            String soon) {}

    /** How many stand in a state. */
    public record StateRow(String label, String concerns, String others, String all, boolean sum) {}

    /**
     * What happened in the weeks.
     *
     * @param share of all in the longest time, for ways out
     * @param sum it sums the rows before or after it
     */
    public record WeekRow(String label, List<String> weeks, String share, boolean sum) {}

    /** A step that has a clock. */
    public record TimeRow(String label, String source, List<InTime> weeks) {}

    /** "90 %" and "18 av 20"; the share is empty where nothing was done. */
    public record InTime(String share, String count) {}
}

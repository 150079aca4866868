package se.vagenin.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Act;
import se.vagenin.web.TodoItem;

/**
 * The page Min dag.
 *
 * @param works the person works with matters; others get the pages that are theirs
 * @param late the first sentence, in bold where something is late
 * @param reviews what of one's own in the catalogue is to be gone through; absent where nothing is
 */
public record MyDayView(
        String when,
        boolean works,
        String late,
        String sentence,
        List<TodoItem> today,
        List<TodoItem> waiting,
        String arrivedHeading,
        String arrived,
        @Nullable Nobodys nobodys,
        List<DraftRow> drafts,
        @Nullable Lead lead,
        @Nullable Reviews reviews) {

    /** What has no one responsible. */
    public record Nobodys(String title, String text, Act act) {}

    /** A note that is not locked. */
    public record DraftRow(String label, String href, String saved) {}

    /** For those who lead: in the order of the alphabet, never by number. */
    public record Lead(List<LoadRow> loads, List<TodoItem> late) {}

    /** What one person has. */
    public record LoadRow(String name, String href, int open, String late) {}

    /** Entries of the catalogue that wait for their owner. */
    public record Reviews(String title, String text) {}

    MyDayView with(@Nullable Reviews due) {
        return new MyDayView(
                when, works, late, sentence, today, waiting, arrivedHeading, arrived, nobodys, drafts, lead, due);
    }

    static MyDayView elsewhere(String when) {
        return new MyDayView(when, false, "", "", List.of(), List.of(), "", "", null, List.of(), null, null);
    }
}

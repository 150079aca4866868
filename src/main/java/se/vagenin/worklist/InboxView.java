package se.vagenin.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Act;
import se.vagenin.web.Option;
import se.vagenin.web.Pager;
import se.vagenin.web.SavedView;

/**
 * The page of the queue.
 *
 * @param list the address that acts come back to
 * @param anyFilter something narrows the view
 * @param notice what the last act did
 */
public record InboxView(
        String heading,
        List<SavedView> views,
        Select channel,
        Select kind,
        Select responsible,
        Select source,
        String tab,
        String list,
        boolean anyFilter,
        @Nullable Act saveView,
        @Nullable Act editView,
        List<InboxRow> rows,
        String empty,
        String caption,
        Pager pager,
        @Nullable PreviewView preview,
        boolean shortcuts,
        boolean mayRegister,
        @Nullable String notice) {

    /** A filter and what is chosen in it. */
    public record Select(List<Option> options, String value) {}

    public InboxView {
        views = List.copyOf(views);
        rows = List.copyOf(rows);
    }
}

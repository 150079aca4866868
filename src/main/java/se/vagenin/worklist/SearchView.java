package se.vagenin.worklist;

import java.util.List;
import se.vagenin.web.Act;
import se.vagenin.web.FormErrors;

/**
 * What a search found.
 *
 * @param address where the same search is found again, with no word of it to be read; empty where none was made
 */
public record SearchView(
        String words, FormErrors errors, State state, String address, List<Row> rows, String reason, String citation) {

    /** Whether a search was made, and if not, whether one that was made before can no longer be shown. */
    public enum State {
        NOT_ASKED,
        ANSWERED,
        GONE
    }

    /** One person, or the one matter with the number asked for. */
    public record Row(String name, String known, boolean protectedIdentity, List<Act> matters, boolean others) {}

    public SearchView {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "SearchView[" + rows.size() + "]";
    }
}

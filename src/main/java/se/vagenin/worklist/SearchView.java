package se.vagenin.worklist;

import java.util.List;
import se.vagenin.web.Act;
import se.vagenin.web.FormErrors;

/** What a search found. */
public record SearchView(
        String words, FormErrors errors, boolean searched, List<Row> rows, String reason, String citation) {

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

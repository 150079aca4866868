package se.vagenin.directory.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Conflict;

/**
 * The versions of an entry.
 *
 * @param comparison absent until one is chosen
 */
public record HistoryView(
        String name, String back, List<Row> rows, @Nullable Comparison comparison) {

    /**
     * One version.
     *
     * @param compare address; absent for the version that holds
     */
    public record Row(
            String number,
            String when,
            String who,
            String how,
            @Nullable String compare) {}

    /**
     * How a version differs from the one that holds.
     *
     * @param restore where one goes on from that version; absent for those who may not write
     */
    public record Comparison(
            String number,
            List<Conflict.Change> changes,
            @Nullable String restore) {}
}

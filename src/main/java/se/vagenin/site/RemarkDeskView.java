package se.vagenin.site;

import java.util.List;
import java.util.UUID;

/**
 * What visitors have said.
 *
 * @param more how many wait beyond those shown
 */
public record RemarkDeskView(List<Row> waiting, int more, List<Row> handled, String notice) {

    /**
     * One remark.
     *
     * @param handled by whom and when; empty while it waits
     */
    public record Row(UUID id, String when, String language, String text, String page, String reach, String handled) {

        /** Line by line, as it was typed. */
        public List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}

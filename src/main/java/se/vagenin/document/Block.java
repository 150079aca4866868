package se.vagenin.document;

import java.util.List;
import java.util.regex.Pattern;

/** One piece of a paper, in reading order; each has a template of its own under {@code document/}. */
public sealed interface Block {

    /** A second-level heading. */
    record Heading(String text) implements Block {}

    /** Running text in our own words; an empty line begins a new paragraph. */
    record Text(String text) implements Block {}

    /** Somebody's own words, verbatim, marked as such and with every line break kept. */
    record Quote(String text) implements Block {}

    /** Name and value pairs, such as when and about whom. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String name, String value) {}

    /** Every row has as many cells as there are columns. */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Block {
        private static final Pattern LONG_WORD = Pattern.compile("\\S{25}");

        /** Words may be broken only where they must, since the columns get narrow where breaking is allowed. */
        public boolean mayBreakWords() {
            return columns.size() > 5
                    || rows.stream()
                            .flatMap(List::stream)
                            .anyMatch(cell -> LONG_WORD.matcher(cell).find());
        }

        /** Dates, names and the like stay on one line. */
        public boolean isShort(String cell) {
            return cell.length() <= 16;
        }

        public Table {
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("A row has " + row.size() + " cells, not " + columns.size());
                }
            }
        }
    }

    /** What happens next, numbered. */
    record Steps(List<Step> steps) implements Block {}

    record Step(String title, String text) {}

    /** A code to copy by hand, in groups of four. */
    record Code(String label, String code, String advice) implements Block {
        /** Blanks are our own, so that a code typed with or without them looks the same. */
        public String inFours() {
            return code.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1 ");
        }
    }
}

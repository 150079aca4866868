package se.vagenin.directory.desk;

import java.util.List;

/** Words that people searched for in vain. */
public record MissedView(List<Row> rows) {

    /** One word. */
    public record Row(String word, String searches, String latest) {}
}

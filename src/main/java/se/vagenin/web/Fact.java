package se.vagenin.web;

import org.jspecify.annotations.Nullable;

/**
 * A row of a facts list.
 *
 * @param note a quiet line below the value
 */
public record Fact(String term, String value, @Nullable String note) {

    public static Fact of(String term, String value) {
        return new Fact(term, value, null);
    }

    public static Fact of(String term, String value, String note) {
        return new Fact(term, value, note);
    }
}

package se.vagenin.web;

import org.jspecify.annotations.Nullable;

/** One choice among radios, checkboxes, tiles or a select. */
public record Option(String value, String label, @Nullable String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }

    public static Option of(String value, String label, String hint) {
        return new Option(value, label, hint);
    }
}

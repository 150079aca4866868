package se.vagenin.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids that tie a field, its hint and its error together. Used by the component templates only. */
public record FieldIds(
        String name, @Nullable String hint, @Nullable String error) {

    public static FieldIds of(String name, @Nullable String hint, FormErrors errors) {
        return new FieldIds(name, hint, errors.first(name));
    }

    /** A field name such as {@code barn[0].namn} as an id that a fragment link can reach. */
    public static String id(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("-$", "");
    }

    public String id() {
        return id(name);
    }

    public String hintId() {
        return id() + "-tips";
    }

    public String errorId() {
        return id() + "-fel";
    }

    /** Of the choice at this index; the first bears the field's own id, so that the error summary reaches it. */
    public String optionId(int index) {
        return index == 0 ? id() : id() + "-" + (index + 1);
    }

    public String optionHintId(int index) {
        return optionId(index) + "-d";
    }

    public boolean invalid() {
        return error != null;
    }

    public @Nullable String wrapper() {
        return invalid() ? "vi-invalid" : null;
    }

    public @Nullable String ariaInvalid() {
        return invalid() ? "true" : null;
    }

    /** Hint first, then error, then whatever else describes it: in the order they are read. */
    public @Nullable String describedBy(@Nullable String more) {
        String ids = Stream.of(hint == null ? "" : hintId(), invalid() ? errorId() : "", more == null ? "" : more)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}

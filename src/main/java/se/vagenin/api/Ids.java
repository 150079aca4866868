package se.vagenin.api;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids strictly: {@code UUID.fromString} also takes shortened ones. */
public final class Ids {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Ids() {}

    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}

package se.vagenin.worklist;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter as a page read it. */
record MatterVersion(UUID id, int version) {

    String token() {
        return id + "." + version;
    }

    static Optional<MatterVersion> of(@Nullable String token) {
        if (token == null || !token.matches("[0-9a-f-]{36}\\.\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(InboxAddress.id(token.substring(0, 36)))
                .map(id -> new MatterVersion(id, Integer.parseInt(token.substring(37))));
    }
}

package se.vagenin.runtime;

import java.util.List;

/** Whether what is answered as saved survives a power failure. */
public enum Durability {
    FULL("on"),
    /** Faster, and only for tests that throw the database away. */
    NONE_FOR_TESTS("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** For initdb. */
    List<String> whenCreating() {
        return this == FULL ? List.of() : List.of("--no-sync");
    }

    List<String> settings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}

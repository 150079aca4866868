package se.vagenin.crypto;

import java.nio.file.Path;

/** Keyed indexes for tests outside the package, each over keys of its own. */
public final class KeyedIndexes {

    private KeyedIndexes() {}

    public static KeyedIndex of(Path keys) {
        return new KeyedIndex(KeysetFile.openOrCreate(keys));
    }
}

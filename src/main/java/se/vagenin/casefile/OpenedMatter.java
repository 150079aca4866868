package se.vagenin.casefile;

import java.util.List;
import java.util.UUID;
import se.vagenin.crypto.DataKey;
import se.vagenin.identity.Guarded;
import se.vagenin.kernel.Municipality;

/**
 * A matter with what is needed to judge access to it and to read everything about it in one trip more (record 0032).
 *
 * @param key opens every sealed text about it, so that it is fetched and opened once
 * @param subjects whom it is about, in order
 */
public record OpenedMatter(Matter matter, Guarded guarded, DataKey key, List<UUID> subjects) {

    public OpenedMatter {
        subjects = List.copyOf(subjects);
    }

    public UUID id() {
        return matter.id();
    }

    public Municipality municipality() {
        return matter.municipality();
    }

    @Override
    public String toString() {
        return "OpenedMatter[" + matter.reference() + "]";
    }
}

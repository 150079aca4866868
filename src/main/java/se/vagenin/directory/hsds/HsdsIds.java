package se.vagenin.directory.hsds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.Municipality;

/** Ids of what has no row of its own: the same every time they are asked for. */
final class HsdsIds {

    private HsdsIds() {}

    /** Of a part, such as the telephone of a service. */
    static UUID part(UUID whole, String part) {
        return named(whole + "/" + part);
    }

    static UUID municipality(Municipality municipality) {
        return named("vagenin/municipality/" + municipality.padded());
    }

    static UUID taxonomy() {
        return named("vagenin/taxonomy/topic");
    }

    static UUID term(Topic topic) {
        return named("vagenin/taxonomy/topic/" + topic.name());
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

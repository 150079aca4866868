package se.vagenin.identity.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.vagenin.identity.DataLines;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;

/**
 * Somebody made up that a visitor of the demo can be.
 *
 * @param subject what the provider calls the person
 * @param shows what can be tried as this person
 */
record DemoPerson(
        Municipality municipality, String subject, String name, boolean qualified, List<Post> posts, String shows) {

    /** A role in the unit with that code. */
    record Post(String unit, Role role) {}

    static List<DemoPerson> all() {
        return DataLines.of("/demo/persons.csv").stream().map(DemoPerson::read).toList();
    }

    /** The same in every demo, so that a restart finds the person again. */
    UUID id() {
        return UUID.nameUUIDFromBytes(("demo/" + subject).getBytes(StandardCharsets.UTF_8));
    }

    private static DemoPerson read(List<String> line) {
        return new DemoPerson(
                new Municipality(Integer.parseInt(line.get(0))),
                line.get(1),
                line.get(2),
                line.get(3).equals("yes"),
                Stream.of(line.get(4).split(" ")).map(DemoPerson::post).toList(),
                line.get(5));
    }

    private static Post post(String word) {
        int colon = word.indexOf(':');
        return new Post(word.substring(0, colon), Role.valueOf(word.substring(colon + 1)));
    }
}

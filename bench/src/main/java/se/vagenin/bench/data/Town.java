package se.vagenin.bench.data;

import java.util.List;
import java.util.UUID;
import se.vagenin.kernel.Municipality;

/**
 * A municipality of a data set.
 *
 * @param share of the set's matters, 0–1
 * @param prefix of its reference numbers
 * @param reception the unit that everything comes to
 * @param staff social workers of the reception; the first leads the group
 */
public record Town(
        Municipality municipality, String name, String prefix, double share, UUID reception, List<Worker> staff) {

    /**
     * Somebody who works there.
     *
     * @param subject the name at the login provider
     */
    public record Worker(UUID id, String subject) {}

    /** The name of its API client, which may report and decide. */
    public String client() {
        return "bench-" + municipality.padded();
    }
}

package se.vagenin.bench.data;

import java.util.List;
import java.util.UUID;
import se.vagenin.kernel.Municipality;

/**
 * A municipality of a data set.
 *
 * @param share of the set's matters, 0–1
 * @param matters how many the set has of it
 * @param prefix of its reference numbers
 * @param reception the unit that everything comes to
 * @param staff social workers of the reception, so many that each has about twenty open matters; the first leads
 */
public record Town(
        Municipality municipality,
        String name,
        String prefix,
        double share,
        int matters,
        UUID reception,
        List<Worker> staff) {

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

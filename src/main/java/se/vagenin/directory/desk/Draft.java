package se.vagenin.directory.desk;

import java.util.List;
import java.util.Map;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingForm;

/**
 * What is being written, and the version that was read when it began.
 *
 * @param version as the form carries it
 */
public record Draft(OfferingForm form, String version) {

    static Draft of(Offering offering) {
        return new Draft(OfferingForm.of(offering.content()), String.valueOf(offering.version()));
    }

    static Draft posted(Map<String, List<String>> sent) {
        return new Draft(
                OfferingForm.posted(sent),
                sent.getOrDefault("version", List.of("")).getFirst());
    }

    /** A version that is not a number was never sent by our form: it is as stale as can be. */
    int versionRead() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}

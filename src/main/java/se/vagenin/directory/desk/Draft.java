package se.vagenin.directory.desk;

import java.util.List;
import java.util.Map;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingForm;

/**
 * What is being written, and the version that was read when it began.
 *
 * @param version as the form carries it
 * @param from the earlier version that it began from, or empty
 */
public record Draft(OfferingForm form, String version, String from) {

    static Draft of(OfferingForm form, String version) {
        return new Draft(form, version, "");
    }

    static Draft of(Offering offering) {
        return of(OfferingForm.of(offering.content()), String.valueOf(offering.version()));
    }

    static Draft posted(Map<String, List<String>> sent) {
        return new Draft(OfferingForm.posted(sent), first(sent, "version"), first(sent, "fran"));
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of("")).getFirst();
    }

    /** A version that is not a number was never sent by our form: it is as stale as can be. */
    int versionRead() {
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }
}

package se.vagenin.intake.api;

import java.util.UUID;
import se.vagenin.kernel.Municipality;

/** The addresses of the API. They hold codes and ids, never anything about a person. */
final class Addresses {

    static final String API = "/api/v1";
    static final String MUNICIPALITY = API + "/{municipalityCode:[0-9]{4}}";
    static final String REPORTS = MUNICIPALITY + "/concern-reports";
    static final String MATTERS = MUNICIPALITY + "/matters";

    private Addresses() {}

    static String report(Municipality municipality, UUID report) {
        return API + "/" + municipality.padded() + "/concern-reports/" + report;
    }

    static String matter(Municipality municipality, UUID matter) {
        return API + "/" + municipality.padded() + "/matters/" + matter;
    }
}

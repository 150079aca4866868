package se.vagenin.web;

import java.time.LocalTime;
import se.vagenin.tenancy.MunicipalityProfile;

/**
 * The municipality's own facts for the pages about the site.
 *
 * @param hours when the reception answers, as it reads after <em>vardagar</em>
 * @param keepsEverything lies in a county where nothing is disposed of (R46)
 */
public record AboutView(String municipality, String phone, String dial, String hours, boolean keepsEverything) {

    static AboutView of(MunicipalityProfile profile) {
        return new AboutView(
                profile.name(),
                profile.receptionPhone(),
                SiteFacts.dial(profile.receptionPhone()),
                time(profile.receptionOpens()) + "–" + time(profile.receptionCloses()),
                keepsEverything(profile.municipality().code()));
    }

    /** Socialtjänstförordningen 13 kap. 1 §: Östergötland, Gotland and Västernorrland, and the city of Göteborg. */
    static boolean keepsEverything(int code) {
        int county = code / 100;
        return county == 5 || county == 9 || county == 22 || code == 1480;
    }

    private static String time(LocalTime time) {
        return "%d.%02d".formatted(time.getHour(), time.getMinute());
    }
}

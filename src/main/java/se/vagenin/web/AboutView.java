package se.vagenin.web;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.PublicSite;
import se.vagenin.tenancy.SiteDetails;

/**
 * The municipality's own facts for the pages about the site.
 *
 * @param hours when the reception answers, as it reads after <em>vardagar</em>
 * @param keepsEverything lies in a county where nothing is disposed of (R46)
 * @param details what an administrator has written; what is empty is left out of the texts
 */
public record AboutView(
        String municipality, String phone, String dial, String hours, boolean keepsEverything, SiteDetails details) {

    public String board() {
        return details.board();
    }

    public String email() {
        return details.email();
    }

    public String officer() {
        return details.officer();
    }

    public String safetyOwner() {
        return details.safetyOwner();
    }

    /** Where letters go, line by line. */
    public List<String> address() {
        return details.address().lines().filter(line -> !line.isBlank()).toList();
    }

    /** What the municipality found itself, paragraph by paragraph and in its own Swedish. */
    public List<String> accessNotes() {
        return details.accessNotes().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The day the advice on safety was read through, in words. */
    public @Nullable String safetyRead() {
        return details.safetyReviewed() == null ? null : LocalText.date(details.safetyReviewed());
    }

    /** The day the municipality looked at the accessibility itself, in words. */
    public @Nullable String accessRead() {
        return details.accessReviewed() == null ? null : LocalText.date(details.accessReviewed());
    }

    static AboutView of(PublicSite site) {
        MunicipalityProfile profile = site.profile();
        return new AboutView(
                profile.name(),
                profile.receptionPhone(),
                SiteFacts.dial(profile.receptionPhone()),
                time(profile.receptionOpens()) + "–" + time(profile.receptionCloses()),
                keepsEverything(profile.municipality().code()),
                site.details());
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

package se.vagenin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every public page says of its municipality, in the language of the request.
 *
 * @param municipality its name as written, such as "Haninge kommun"
 * @param outOfHours the out-of-hours service (socialjour), where there is one
 * @param reception absent where the program runs without the settings of a municipality
 * @param remembered the database does not answer, so much of the site does not work
 */
public record SiteFacts(
        String municipality,
        @Nullable OutOfHours outOfHours,
        @Nullable Reception reception,
        boolean remembered) {

    public SiteFacts(String municipality, @Nullable OutOfHours outOfHours) {
        this(municipality, outOfHours, null, false);
    }

    /**
     * Whom to call when the offices are closed.
     *
     * @param name how people know it, such as "Socialjouren"
     * @param phone as read, such as "08-123 456 78"
     */
    public record OutOfHours(String name, String phone, OpenState open) {

        /** The number as a telephone wants it, in Swedish or international writing. */
        public String dial() {
            return SiteFacts.dial(phone);
        }
    }

    /**
     * Whom to call by day.
     *
     * @param hours its week in a line or a few: "Måndag till fredag 08.00–16.30."
     * @param exceptions the days of the next weeks that differ: "Torsdag 24 december: stängt."
     */
    public record Reception(String phone, OpenState open, List<String> hours, List<String> exceptions) {

        public String dial() {
            return SiteFacts.dial(phone);
        }
    }

    /** "tel:+46846500440" for "08-465 004 40". */
    public static String dial(String phone) {
        String digits = phone.replaceAll("[^+0-9]", "");
        return digits.startsWith("0") ? "tel:+46" + digits.substring(1) : "tel:" + digits;
    }
}

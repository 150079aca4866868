package se.vagenin.web;

import org.jspecify.annotations.Nullable;

/**
 * What every public page says of its municipality.
 *
 * @param municipality its name as written, such as "Haninge kommun"
 * @param outOfHours the out-of-hours service (socialjour), where there is one
 */
public record SiteFacts(String municipality, @Nullable OutOfHours outOfHours) {

    /**
     * Whom to call when the offices are closed.
     *
     * @param name how people know it, such as "Socialjouren"
     * @param phone as read, such as "08-123 456 78"
     */
    public record OutOfHours(String name, String phone, OpenState open) {

        /** The number as a telephone wants it, in Swedish or international writing. */
        public String dial() {
            String digits = phone.replaceAll("[^+0-9]", "");
            return digits.startsWith("0") ? "tel:+46" + digits.substring(1) : "tel:" + digits;
        }
    }
}

package se.vagenin.directory;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Help that the board has decided to offer without an assessment of needs.
 *
 * @param slug its part of the public address; kept when the name changes
 */
public record Offering(UUID id, String slug, int version, OfferingContent content) {

    public String name() {
        return content.presentation().name();
    }

    public String summary() {
        return content.presentation().summary();
    }

    public String audience() {
        return content.presentation().audience();
    }

    public boolean offeredOn(LocalDate day) {
        return content.validity().includes(day);
    }
}

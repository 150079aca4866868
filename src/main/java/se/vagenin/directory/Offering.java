package se.vagenin.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Help that the board has decided to offer without an assessment of needs.
 *
 * @param slug its part of the public address; kept when the name changes
 */
public record Offering(UUID id, String slug, int version, OfferingContent content, Care care) {

    /**
     * How fresh it is.
     *
     * @param assuredOn the day on which somebody last said that everything is right
     */
    public record Care(@Nullable LocalDate assuredOn, Instant modifiedAt) {}

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

    /** The day on which it must be gone through again; at once where nobody ever has. */
    public LocalDate reviewDue() {
        LocalDate assured = care.assuredOn();
        return assured == null
                ? content.validity().from()
                : assured.plusMonths(content.owner().reviewMonths());
    }
}

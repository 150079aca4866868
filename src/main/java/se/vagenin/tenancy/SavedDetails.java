package se.vagenin.tenancy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The details of the public site as last saved.
 *
 * @param id which row it is; null before the first
 * @param by the member of staff; null where nobody of the municipality has saved
 */
public record SavedDetails(
        SiteDetails details,
        @Nullable UUID id,
        @Nullable Instant at,
        @Nullable UUID by) {

    static SavedDetails none() {
        return new SavedDetails(SiteDetails.none(), null, null, null);
    }
}

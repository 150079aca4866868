package se.vagenin.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offering to save: a new one, or a changed one with the version that was read; and how it came to be. */
public record NewOffering(@Nullable Existing existing, OfferingContent content, OfferingVersion.Cause cause) {

    public record Existing(UUID id, int version) {}

    public static NewOffering create(OfferingContent content) {
        return new NewOffering(null, content, OfferingVersion.Cause.ADDED);
    }

    public static NewOffering change(Offering read, OfferingContent content) {
        return new NewOffering(new Existing(read.id(), read.version()), content, OfferingVersion.Cause.CHANGED);
    }
}

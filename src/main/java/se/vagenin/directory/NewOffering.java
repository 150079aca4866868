package se.vagenin.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An offering to save: a new one, or a changed one with the version that was read. */
public record NewOffering(@Nullable Existing existing, OfferingContent content) {

    public record Existing(UUID id, int version) {}

    public static NewOffering create(OfferingContent content) {
        return new NewOffering(null, content);
    }

    public static NewOffering change(Offering read, OfferingContent content) {
        return new NewOffering(new Existing(read.id(), read.version()), content);
    }
}

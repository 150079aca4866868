package se.vagenin.casefile;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.identity.Guarded;
import se.vagenin.kernel.Municipality;

/**
 * A matter as it stands.
 *
 * @param next the running clock that ends first
 */
public record Matter(
        Municipality municipality,
        UUID id,
        String reference,
        MatterKind kind,
        Channel channel,
        MatterStatus status,
        @Nullable Outcome outcome,
        UUID unitId,
        @Nullable UUID responsibleId,
        Instant arrivedAt,
        boolean arrivedToTheHour,
        String title,
        String source,
        int subjects,
        boolean protectedIdentity,
        @Nullable NextClock next,
        int version) {

    /** Stands for a title that the viewer must not read. */
    public static final String MASKED_TITLE = "Skyddad person";

    /** The running clock that ends first. */
    public record NextClock(
            ClockKind kind, Instant dueAt, @Nullable Instant warnAt, boolean statutory) {}

    /** Where it stands, in the words of its kind. */
    public String standing() {
        return status.label(kind);
    }

    public Guarded guarded(Set<UUID> named, Set<UUID> conflicted) {
        return new Guarded(municipality, unitId, responsibleId, protectedIdentity, named, conflicted);
    }

    @Override
    public String toString() {
        return "Matter[" + reference + "]";
    }
}

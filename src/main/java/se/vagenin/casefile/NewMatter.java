package se.vagenin.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A matter to open.
 *
 * @param arrivedToTheHour true for anonymous reporters, whose exact time is not kept
 * @param title who it is about, sealed at rest
 * @param source category of the sender, a code without a name, for example {@code PRESCHOOL}
 */
public record NewMatter(
        UUID id,
        MatterKind kind,
        Channel channel,
        MatterStatus status,
        UUID unitId,
        @Nullable UUID responsibleId,
        Instant arrivedAt,
        boolean arrivedToTheHour,
        String title,
        String source,
        boolean protectedIdentity,
        List<UUID> subjects) {

    public NewMatter {
        subjects = List.copyOf(subjects);
    }

    @Override
    public String toString() {
        return "NewMatter[" + id + "]";
    }
}

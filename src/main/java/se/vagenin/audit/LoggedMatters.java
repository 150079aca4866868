package se.vagenin.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/** Tells the reviewer of the log which matter a row is about: its number and who has it, never what is in it. */
public interface LoggedMatters {

    /** A matter as the log review needs it. */
    record LoggedMatter(
            String reference,
            @Nullable UUID unitId,
            @Nullable UUID responsibleId) {}

    Map<UUID, LoggedMatter> of(Municipality municipality, Collection<UUID> ids);
}

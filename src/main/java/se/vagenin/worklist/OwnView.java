package se.vagenin.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view of the queue that somebody saved.
 *
 * @param unitId the unit that shares it; absent for a view of one person
 */
record OwnView(UUID id, UUID ownerId, @Nullable UUID unitId, String name, InboxAddress filters) {

    InboxAddress address() {
        return filters.savedAs(id);
    }

    @Override
    public String toString() {
        return "OwnView[" + id + "]";
    }
}

package se.vagenin.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is given a matter.
 *
 * @param staffId absent when it goes to the unit and nobody in it yet
 * @param name of the person, or of the unit
 */
record Assignee(UUID unitId, @Nullable UUID staffId, String name) {

    String code() {
        return unitId + (staffId == null ? "" : "." + staffId);
    }
}

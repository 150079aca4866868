package se.vagenin.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was read or changed.
 *
 * @param id absent for a list: the rows shown are not one person's data
 */
public record AuditObject(Kind kind, @Nullable UUID id) {

    /** Kinds of things that the log tells of. */
    public enum Kind {
        MATTER,
        PERSON,
        HANDOVER,
        OFFERING,
        STAFF,
        MUNICIPALITY,
        SAVED_REPORT,
        BOOKING,
        ROOM,
        REMARK,
        LIST
    }

    public static AuditObject matter(UUID id) {
        return new AuditObject(Kind.MATTER, id);
    }

    public static AuditObject person(UUID id) {
        return new AuditObject(Kind.PERSON, id);
    }

    public static AuditObject list() {
        return new AuditObject(Kind.LIST, null);
    }
}

package se.vagenin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Writes and reads the log. Writing demands the transaction of what is told, so that both stand or fall together. */
@Component
public class Audit {

    private static final String INSERT = """
            insert into audit_entry (municipality, id, at, actor_kind, actor, effect, action, object_kind, object_id, detail)
            values (:municipality, :id, :at, :actorKind, :actor, :effect, :action, :objectKind, :objectId, :detail)
            """;

    private static final String INSERT_EACH = """
            insert into audit_entry (municipality, id, at, actor_kind, actor, effect, action, object_kind, object_id, detail)
            select :municipality, each.id, :at, :actorKind, :actor, :effect, :action, each.kind, each.object, null
            from unnest(:ids::uuid[], :kinds::text[], :objects::uuid[]) as each (id, kind, object)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final IdSource ids;
    private final Trips trips;
    private final LatelyLogged lately;

    Audit(JdbcClient jdbc, Clock clock, IdSource ids, Trips trips, LatelyLogged lately) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.trips = trips;
        this.lately = lately;
    }

    /** Notes that {@code actor} read {@code object}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void read(Actor actor, String action, AuditObject object) {
        write(actor, "READ", action, object, null);
    }

    /** Notes that {@code actor} changed {@code object}; {@code detail} is a code, never a text about a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(Actor actor, String action, AuditObject object, @Nullable String detail) {
        write(actor, "CHANGE", action, object, detail);
    }

    /** Notes that {@code actor} was refused. Stands on its own: the refused step writes nothing else. */
    @Transactional
    public void refused(Actor actor, String action, AuditObject object, String rule) {
        write(actor, "REFUSED", action, object, rule);
    }

    /** The newest rows about one object. */
    public List<AuditEntry> about(Municipality municipality, UUID object, int limit) {
        return trips.one(rowsAbout(municipality, object, limit));
    }

    /** The same, for a trip. */
    public Ask<List<AuditEntry>> rowsAbout(Municipality municipality, UUID object, int limit) {
        return newest(municipality, object, "", limit);
    }

    /** Who read it last, for a trip. */
    public Ask<List<AuditEntry>> lastReadings(Municipality municipality, UUID object, int limit) {
        return newest(municipality, object, "and effect = 'READ'", limit);
    }

    private static Ask<List<AuditEntry>> newest(Municipality municipality, UUID object, String which, int limit) {
        return Ask.list(
                """
                select id, at, actor_kind, actor, effect, action, object_kind, object_id, detail
                from audit_entry
                where municipality = :municipality and object_id = :object %s
                order by at desc, id desc
                limit %d
                """.formatted(which, limit), Map.of("municipality", municipality.code(), "object", object), Audit::map);
    }

    /** The same, for the trip that reads: the note and what is read stand or fall together there too. */
    public Ask<Boolean> reading(Actor actor, String action, AuditObject object) {
        return Ask.change(INSERT, row(actor, "READ", action, object, null));
    }

    /** The same of a change. */
    public Ask<Boolean> changing(Actor actor, String action, AuditObject object, @Nullable String detail) {
        return Ask.change(INSERT, row(actor, "CHANGE", action, object, detail));
    }

    /** A row for each of several objects that are read, in one statement. */
    public Ask<Boolean> readingEach(Actor actor, String action, List<AuditObject> objects) {
        Map<String, @Nullable Object> rows = row(actor, "READ", action, AuditObject.list(), null);
        rows.put("ids", objects.stream().map(_ -> ids.next(actor)).toArray(UUID[]::new));
        rows.put("kinds", objects.stream().map(each -> each.kind().name()).toArray(String[]::new));
        rows.put("objects", objects.stream().map(AuditObject::id).toArray(UUID[]::new));
        return Ask.change(INSERT_EACH, rows);
    }

    private void write(Actor actor, String effect, String action, AuditObject object, @Nullable String detail) {
        jdbc.sql(INSERT).params(row(actor, effect, action, object, detail)).update();
    }

    /** What is about to be written; the sealing comes after it. */
    private Map<String, @Nullable Object> row(
            Actor actor, String effect, String action, AuditObject object, @Nullable String detail) {
        lately.note(actor.municipality());
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", actor.municipality().code());
        row.put("id", ids.next(actor));
        row.put("at", OffsetDateTime.ofInstant(actor.timeOf(clock.instant()), ZoneOffset.UTC));
        row.put("actorKind", actor.kind());
        row.put("actor", nameless(actor));
        row.put("effect", effect);
        row.put("action", action);
        row.put("objectKind", object.kind().name());
        row.put("objectId", object.id());
        row.put("detail", detail);
        return row;
    }

    private static String nameless(Actor actor) {
        return switch (actor) {
            case Actor.Staff staff -> staff.id().toString();
            case Actor.Client client -> client.clientId();
            case Actor.Visitor _ -> "visitor";
            case Actor.Resident resident -> resident.id().toString();
            case Actor.Machine machine -> machine.job();
        };
    }

    static AuditEntry map(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("effect"),
                row.getString("action"),
                new AuditObject(
                        AuditObject.Kind.valueOf(row.getString("object_kind")), row.getObject("object_id", UUID.class)),
                row.getString("detail"));
    }
}

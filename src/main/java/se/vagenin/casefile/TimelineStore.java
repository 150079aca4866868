package se.vagenin.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** All SQL for the timeline. A locked row is never written again; the database refuses it too. */
@Repository
class TimelineStore {

    private static final String COLUMNS = """
            e.id, e.matter_id, e.subject_id, e.kind, e.event_at, e.saved_at, e.locked_at, e.author_kind, e.author,
            e.corrects_id, e.disputed, e.body, e.version, n.id as corrected_by""";

    /** A correction counts when it is locked: until then only its author knows of it. */
    private static final String FROM = """
             from timeline_entry e
            left join timeline_entry n on n.municipality = e.municipality and n.matter_id = e.matter_id
                and n.corrects_id = e.id and n.state = 'LOCKED'
            """;

    private static final String OF_MATTER = """
            select %s %s
            where e.municipality = :municipality and e.matter_id = :matter
                and (e.state = 'LOCKED' or e.author = :viewer)
            order by e.event_at desc, e.id desc
            """.formatted(COLUMNS, FROM);

    private final JdbcClient jdbc;

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who writes, as the log and the timeline know them. */
    record Author(String kind, String id) {}

    Ask<Boolean> appending(Municipality municipality, UUID matter, Row row, DataKey key) {
        NewEntry entry = row.entry();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("municipality", municipality.code());
        values.put("id", row.id());
        values.put("matter", matter);
        values.put("subject", entry.subjectId());
        values.put("kind", entry.kind().name());
        values.put("eventAt", MatterStore.utc(entry.eventAt()));
        values.put("savedAt", MatterStore.utc(row.savedAt()));
        values.put("authorKind", row.author().kind());
        values.put("author", row.author().id());
        values.put("body", key.sealOptional(entry.body(), "timeline.body", row.id()));
        return Ask.change("""
                insert into timeline_entry (municipality, id, matter_id, subject_id, kind, state, event_at,
                    saved_at, locked_at, author_kind, author, body)
                values (:municipality, :id, :matter, :subject, :kind, 'LOCKED', :eventAt, :savedAt, :savedAt,
                    :authorKind, :author, :body)
                """, values);
    }

    /** A locked row to append. */
    record Row(UUID id, NewEntry entry, Author author, Instant savedAt) {}

    /** Writes a working note, new or known. @return false when the version is stale or the note is another's */
    boolean save(Municipality municipality, NoteDraft draft, UUID author, Instant at, DataKey key) {
        return jdbc.sql("""
                        insert into timeline_entry (municipality, id, matter_id, kind, state, event_at, saved_at,
                            author_kind, author, corrects_id, disputed, body, version)
                        values (:municipality, :id, :matter, 'NOTE', 'WORKING', :eventAt, :at, 'STAFF', :author,
                            :corrects, :disputed, :body, 1)
                        on conflict (municipality, id) do update
                        set event_at = excluded.event_at, saved_at = excluded.saved_at, body = excluded.body,
                            disputed = excluded.disputed, version = timeline_entry.version + 1
                        where timeline_entry.version = :version and timeline_entry.author = excluded.author
                            and timeline_entry.matter_id = excluded.matter_id and timeline_entry.state = 'WORKING'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", draft.id())
                        .param("matter", draft.matterId())
                        .param("eventAt", MatterStore.utc(draft.eventAt()))
                        .param("at", MatterStore.utc(at))
                        .param("author", author.toString())
                        .param("corrects", draft.correctsId())
                        .param("disputed", draft.disputed())
                        .param("body", key.seal(draft.text(), "timeline.body", draft.id()))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /** Locks a working note of its author. @return false when it is not there, another's, or changed since */
    boolean lock(Municipality municipality, NoteRef note, UUID author, Instant at) {
        return jdbc.sql("""
                        update timeline_entry set state = 'LOCKED', locked_at = :at, version = version + 1
                        where municipality = :municipality and matter_id = :matter and id = :id
                            and version = :version and author = :author and state = 'WORKING'
                        """)
                        .param("municipality", municipality.code())
                        .param("matter", note.matterId())
                        .param("id", note.id())
                        .param("version", note.version())
                        .param("author", author.toString())
                        .param("at", MatterStore.utc(at))
                        .update()
                == 1;
    }

    /** A working note as its page was read. */
    record NoteRef(UUID matterId, UUID id, int version) {}

    /** Rows of a matter for one who reads it, counted from the newest. */
    record Rows(UUID matter, String viewer, int limit, int offset) {}

    /** The rows that the viewer may see: all locked ones and the viewer's own working notes, newest first. */
    Ask<List<TimelineEntry>> of(Municipality municipality, Rows rows, DataKey key) {
        return Ask.list(
                OF_MATTER + "limit " + rows.limit() + " offset " + rows.offset(),
                Map.of("municipality", municipality.code(), "matter", rows.matter(), "viewer", rows.viewer()),
                (row, _) -> map(row, key));
    }

    Optional<TimelineEntry> find(Municipality municipality, UUID id, UUID matter, DataKey key) {
        return jdbc.sql("""
                        select %s %s
                        where e.municipality = :municipality and e.id = :id and e.matter_id = :matter
                        """.formatted(COLUMNS, FROM))
                .param("municipality", municipality.code())
                .param("id", id)
                .param("matter", matter)
                .query((row, _) -> map(row, key))
                .optional();
    }

    /** Working notes of an author: where and when, without the text. */
    Ask<List<Draft>> draftsOf(Municipality municipality, UUID author) {
        return Ask.list(
                """
                select id, matter_id, saved_at from timeline_entry
                where municipality = :municipality and author = :author and state = 'WORKING'
                order by saved_at desc
                limit 20
                """,
                Map.of("municipality", municipality.code(), "author", author.toString()),
                (row, _) -> new Draft(
                        row.getObject("id", UUID.class),
                        row.getObject("matter_id", UUID.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()));
    }

    private static TimelineEntry map(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new TimelineEntry(
                id,
                row.getObject("matter_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("event_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("locked_at", OffsetDateTime.class)),
                row.getString("author_kind"),
                row.getString("author"),
                row.getObject("corrects_id", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getBoolean("disputed"),
                key.openOptional(row.getBytes("body"), "timeline.body", id),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}

package se.vagenin.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** The review of the log, again and again (SoLPuL 10 §): lists and samples of rows, and the opinions about them. */
@Component
public class AuditReviews {

    private static final String ROWS = """
            select e.id, e.at, e.actor_kind, e.actor, e.effect, e.action, e.object_kind, e.object_id, e.detail,
                (select r.outcome from audit_review r where r.municipality = e.municipality and r.entry_id = e.id
                    order by r.reviewed_at desc, r.id desc limit 1) as outcome,
                exists (select from audit_entry c where c.municipality = e.municipality and c.object_id = e.object_id
                    and c.actor = e.actor and c.effect = 'CHANGE') as changed_too
            from audit_entry e
            where e.municipality = :municipality
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final IdSource ids;

    AuditReviews(JdbcClient jdbc, Vault vault, Clock clock, IdSource ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional(readOnly = true)
    public List<ReviewedEntry> list(Municipality municipality, LogQuery query) {
        return jdbc.sql(ROWS + """
                        and (cast(:actor as text) is null or e.actor = :actor)
                        and (cast(:action as text) is null or e.action = :action)
                        and (cast(:from as timestamptz) is null or e.at >= :from and e.at < :to)
                        and (cast(:after as uuid) is null or e.id < :after)
                        order by e.id desc limit :limit
                        """)
                .param("municipality", municipality.code())
                .param("actor", query.actor())
                .param("action", query.action())
                .param("from", start(query.day(), 0))
                .param("to", start(query.day(), 1))
                .param("after", query.after())
                .param("limit", query.limit())
                .query(AuditReviews::map)
                .list();
    }

    /** Readings and refusals of staff since a moment, drawn by lot; the same seed draws the same rows. */
    @Transactional(readOnly = true)
    public List<ReviewedEntry> sample(Municipality municipality, Instant since, String seed, int size) {
        return jdbc.sql(ROWS + """
                        and e.actor_kind = 'STAFF' and e.effect in ('READ', 'REFUSED') and e.object_id is not null
                        and e.at >= :since
                        order by md5(e.id::text || :seed), e.id limit :size
                        """)
                .param("municipality", municipality.code())
                .param("since", utc(since))
                .param("seed", seed)
                .param("size", size)
                .query(AuditReviews::map)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<ReviewedEntry> find(Municipality municipality, UUID entry) {
        return jdbc.sql(ROWS + "and e.id = :id")
                .param("municipality", municipality.code())
                .param("id", entry)
                .query(AuditReviews::map)
                .optional();
    }

    /** The codes that occur, for the filter. */
    @Transactional(readOnly = true)
    public List<String> actions(Municipality municipality) {
        return jdbc.sql("select distinct action from audit_entry where municipality = :municipality order by action")
                .param("municipality", municipality.code())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    /** What has been thought of a row, newest first. */
    @Transactional(readOnly = true)
    public List<AuditReview> of(Municipality municipality, UUID entry) {
        return jdbc.sql("""
                        select id, outcome, data_key, note, reviewer, reviewed_at from audit_review
                        where municipality = :municipality and entry_id = :entry order by reviewed_at desc, id desc
                        """)
                .param("municipality", municipality.code())
                .param("entry", entry)
                .query((row, _) -> review(municipality, row))
                .list();
    }

    /** Signs an opinion of a row. */
    @Transactional
    public void sign(Actor.Staff reviewer, UUID entry, ReviewOutcome outcome, @Nullable String note) {
        UUID id = ids.next();
        byte[] wrapped = vault.newKey(reviewer.municipality(), KeyClass.ORDINARY);
        jdbc.sql("""
                        insert into audit_review (municipality, id, entry_id, outcome, data_key, note, reviewer, reviewed_at)
                        values (:municipality, :id, :entry, :outcome, :key, :note, :reviewer, :now)
                        """)
                .param("municipality", reviewer.municipality().code())
                .param("id", id)
                .param("entry", entry)
                .param("outcome", outcome.name())
                .param("key", wrapped)
                .param(
                        "note",
                        vault.open(reviewer.municipality(), wrapped).sealOptional(note, "audit_review.note", id),
                        Types.BINARY)
                .param("reviewer", reviewer.id())
                .param("now", utc(clock.instant()))
                .update();
    }

    private AuditReview review(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DataKey key = vault.open(municipality, row.getBytes("data_key"));
        String note = key.openOptional(row.getBytes("note"), "audit_review.note", id);
        return new AuditReview(
                id,
                ReviewOutcome.valueOf(row.getString("outcome")),
                note == null ? "" : note,
                row.getObject("reviewer", UUID.class),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }

    private static ReviewedEntry map(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        return new ReviewedEntry(
                Audit.map(row, index),
                outcome == null ? null : ReviewOutcome.valueOf(outcome),
                row.getBoolean("changed_too"));
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, int later) {
        return day == null ? null : utc(SwedishTime.startOf(day.plusDays(later)));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package se.vagenin.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for messages, but for the counts of {@link NoticeCounts}. */
@Repository
class NoticeStore {

    private static final String COLUMN = "notice.content";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    NoticeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** When something is, and when somebody is reminded of it. */
    record Times(Instant starts, Instant due) {}

    /**
     * Taken to be sent. Still sealed, so that a row that does not open is one that fails and not the end of the round.
     *
     * @param attempts this one counted
     * @param version by which it is known whether the row has changed since
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claimed(
            AuditObject about, NoticeWay way, Instant starts, int attempts, int version, byte[] key, byte[] content) {

        UUID id() {
            return Objects.requireNonNull(about.id());
        }

        @Override
        public String toString() {
            return "Claimed[" + way + "]";
        }
    }

    /** Sets it, once. @return false when there is one already */
    boolean add(Municipality municipality, AuditObject about, Times times, ReminderWish wish) {
        UUID id = Objects.requireNonNull(about.id());
        byte[] wrapped = vault.newKey(municipality, KeyClass.ORDINARY);
        return jdbc.sql("""
                        insert into notice (municipality, id, subject_kind, way, starts_at, due_at, state, next_try_at,
                            data_key, content)
                        values (:municipality, :id, :kind, :way, :starts, :due, 'WAITING', :due, :key, :content)
                        on conflict (municipality, id) do nothing
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("kind", about.kind().name())
                        .param("way", wish.address().way().name())
                        .param("starts", utc(times.starts()))
                        .param("due", utc(times.due()))
                        .param("key", wrapped)
                        .param(
                                "content",
                                vault.open(municipality, wrapped).seal(json.writeValueAsString(wish), COLUMN, id))
                        .update()
                == 1;
    }

    Optional<Reminder> find(Municipality municipality, UUID id) {
        return jdbc.sql("select way, state, due_at from notice where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> new Reminder(
                        NoticeWay.valueOf(row.getString("way")),
                        Reminder.State.valueOf(row.getString("state")),
                        instant(row, "due_at")))
                .optional();
    }

    /** Where it goes; empty once it is withdrawn. */
    Optional<NoticeAddress> address(Municipality municipality, UUID id) {
        return jdbc.sql("""
                        select data_key, content from notice
                        where municipality = :municipality and id = :id and content is not null
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> wish(municipality, id, row.getBytes("data_key"), row.getBytes("content"))
                        .address())
                .optional();
    }

    /** Another time of the same: it waits anew, also when it was sent for the old one. */
    boolean move(Municipality municipality, UUID id, Times times) {
        return jdbc.sql("""
                        update notice set starts_at = :starts, due_at = :due, next_try_at = :due, state = 'WAITING',
                            failure = null, attempts = 0, version = version + 1
                        where municipality = :municipality and id = :id and state <> 'WITHDRAWN'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("starts", utc(times.starts()))
                        .param("due", utc(times.due()))
                        .update()
                == 1;
    }

    /** Taken back, and with it the address. @return false when there was none */
    boolean withdraw(Municipality municipality, UUID id) {
        return jdbc.sql("""
                        update notice set state = 'WITHDRAWN', failure = null, data_key = null, content = null,
                            version = version + 1
                        where municipality = :municipality and id = :id and state <> 'WITHDRAWN'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Takes one that is due and goes one of these ways, for as long as the lease; no other node gets it meanwhile. It is
     * chosen as one value, once: joined as a table, the database may choose anew for each row it looks at, and take more.
     */
    Optional<Claimed> claim(Municipality municipality, Set<NoticeWay> ways, Instant now, Duration lease) {
        return jdbc.sql("""
                        update notice n set attempts = n.attempts + 1, next_try_at = :until, version = n.version + 1
                        where n.municipality = :municipality and n.id = (select id from notice
                            where municipality = :municipality and state = 'WAITING' and next_try_at <= :now
                                and way = any (:ways)
                            order by next_try_at, id limit 1
                            for update skip locked)
                        returning n.id, n.subject_kind, n.way, n.starts_at, n.data_key, n.content, n.attempts, n.version
                        """)
                .param("municipality", municipality.code())
                .param("ways", ways.stream().map(NoticeWay::name).toArray(String[]::new))
                .param("now", utc(now))
                .param("until", utc(now.plus(lease)))
                .query((row, _) -> new Claimed(
                        new AuditObject(
                                AuditObject.Kind.valueOf(row.getString("subject_kind")),
                                row.getObject("id", UUID.class)),
                        NoticeWay.valueOf(row.getString("way")),
                        instant(row, "starts_at"),
                        row.getInt("attempts"),
                        row.getInt("version"),
                        row.getBytes("data_key"),
                        row.getBytes("content")))
                .optional();
    }

    ReminderWish open(Municipality municipality, Claimed claimed) {
        return wish(municipality, claimed.id(), claimed.key(), claimed.content());
    }

    /** It has gone. @return false when it was moved or withdrawn meanwhile, which then stands */
    boolean sent(Municipality municipality, Claimed claimed) {
        return ended(municipality, claimed, "SENT", null);
    }

    boolean failed(Municipality municipality, Claimed claimed, NoticeFailure why) {
        return ended(municipality, claimed, "FAILED", why.name());
    }

    private boolean ended(Municipality municipality, Claimed claimed, String state, @Nullable String why) {
        return jdbc.sql("""
                        update notice set state = :state, failure = :why, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'WAITING'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", claimed.id())
                        .param("version", claimed.version())
                        .param("state", state)
                        .param("why", why)
                        .update()
                == 1;
    }

    /** Waits for another try; one that was put off and not made is not counted. */
    void later(Municipality municipality, Claimed claimed, Instant next, boolean tried) {
        jdbc.sql("""
                        update notice set next_try_at = :next, attempts = :attempts, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'WAITING'
                        """)
                .param("municipality", municipality.code())
                .param("id", claimed.id())
                .param("version", claimed.version())
                .param("next", utc(next))
                .param("attempts", tried ? claimed.attempts() : claimed.attempts() - 1)
                .update();
    }

    void forget(Municipality municipality, Instant before) {
        jdbc.sql("delete from notice where municipality = :municipality and starts_at < :before")
                .param("municipality", municipality.code())
                .param("before", utc(before))
                .update();
    }

    private ReminderWish wish(Municipality municipality, UUID id, byte[] key, byte[] content) {
        return json.readValue(vault.open(municipality, key).open(content, COLUMN, id), ReminderWish.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

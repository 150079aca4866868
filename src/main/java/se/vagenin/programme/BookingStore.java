package se.vagenin.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import se.vagenin.programme.Booking.Told;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for bookings. */
@Repository
class BookingStore {

    private static final String COLUMN = "booking.content";
    private static final String COLUMNS = """
            id, unit_id, staff_id, room_id, offering_id, starts_at, ends_at, way, interpreter, state,
            held_until, cancelled_by, data_key, content, sequence, version""";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    BookingStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One at a time for the same unit and start, until the transaction ends; others wait. It makes the answers kind, the
     * constraints make them right.
     */
    void line(Municipality municipality, UUID unit, Instant starts) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "booking:" + municipality.code() + ":" + unit + ":" + starts.getEpochSecond())
                .query(row -> {});
    }

    /** Holds whose time has run out make room. */
    void release(Municipality municipality, Instant now) {
        jdbc.sql("delete from booking where municipality = :municipality and state = 'HELD' and held_until <= :now")
                .param("municipality", municipality.code())
                .param("now", utc(now))
                .update();
    }

    /** Takes back a hold that nobody has booked yet. */
    void letGo(Municipality municipality, UUID id) {
        jdbc.sql("delete from booking where municipality = :municipality and id = :id and state = 'HELD'")
                .param("municipality", municipality.code())
                .param("id", id)
                .update();
    }

    /** Holds of others that are in the way of a talk, where holds no longer keep anybody away (decision 0031). */
    void makeWay(Municipality municipality, UUID staff, @Nullable UUID room, Slot slot, UUID except) {
        jdbc.sql("""
                        delete from booking
                        where municipality = :municipality and state = 'HELD' and id <> :except
                            and (staff_id = :staff or room_id = :room)
                            and tstzrange(starts_at, ends_at) && tstzrange(:starts, :ends)
                        """)
                .param("municipality", municipality.code())
                .param("staff", staff)
                .param("room", room, Types.OTHER)
                .param("starts", utc(slot.starts()))
                .param("ends", utc(slot.ends()))
                .param("except", except)
                .update();
    }

    /**
     * What is taken, from a point in time, of those who give talks in some units and of the rooms that they use, whoever took
     * it and for whatever unit. Not what is held too long, and not one booking itself.
     */
    List<OpenTimes.Taken> taken(Municipality municipality, Collection<UUID> units, Instant now, @Nullable UUID except) {
        return jdbc.sql("""
                        select staff_id, room_id, starts_at, ends_at, state = 'HELD' as held from booking
                        where municipality = :municipality and starts_at >= :from
                            and (staff_id in (select c.staff_id from calendar c
                                    where c.municipality = :municipality and c.unit_id = any(:units))
                                or room_id in (select c.room_id from calendar c
                                    where c.municipality = :municipality and c.unit_id = any(:units)))
                            and (state in ('BOOKED', 'CAME', 'MISSED') or (state = 'HELD' and held_until > :now))
                            and id is distinct from :except
                        """)
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .param("from", utc(now.minusSeconds(StaffCalendar.LONGEST * 60L)))
                .param("now", utc(now))
                .param("except", except)
                .query((row, _) -> new OpenTimes.Taken(
                        row.getObject("staff_id", UUID.class),
                        row.getObject("room_id", UUID.class),
                        slot(row),
                        row.getBoolean("held")))
                .list();
    }

    void hold(Municipality municipality, Booking booking, Instant at) {
        jdbc.sql("""
                        insert into booking (municipality, id, unit_id, staff_id, room_id, offering_id, starts_at, ends_at,
                            way, interpreter, state, held_until, made_at)
                        values (:municipality, :id, :unit, :staff, :room, :offering, :starts, :ends, :way,
                            :interpreter, 'HELD', :until, :at)
                        """)
                .param("municipality", municipality.code())
                .param("id", booking.id())
                .param("unit", booking.unit())
                .param("staff", booking.staff())
                .param("room", booking.room())
                .param("offering", booking.offering())
                .param("starts", utc(booking.slot().starts()))
                .param("ends", utc(booking.slot().ends()))
                .param("way", booking.way().name())
                .param("interpreter", booking.interpreter())
                .param("until", booking.heldUntil() == null ? null : utc(booking.heldUntil()))
                .param("at", utc(at))
                .update();
    }

    /** What was held is booked. @return false when it is held no longer */
    boolean book(Municipality municipality, UUID id, Told told, byte[] codeIndex) {
        byte[] wrapped = vault.newKey(municipality, KeyClass.ORDINARY);
        return jdbc.sql("""
                        update booking set state = 'BOOKED', held_until = null, data_key = :key, content = :content,
                            code_index = :code, version = version + 1
                        where municipality = :municipality and id = :id and state = 'HELD'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("key", wrapped)
                        .param(
                                "content",
                                vault.open(municipality, wrapped).seal(json.writeValueAsString(told), COLUMN, id))
                        .param("code", codeIndex)
                        .update()
                == 1;
    }

    /** Another time of the same booking. @return false when the version is stale or it is booked no longer */
    boolean move(Municipality municipality, Booking before, StaffCalendar to, Slot slot) {
        return jdbc.sql("""
                        update booking set staff_id = :staff, room_id = :room, starts_at = :starts, ends_at = :ends,
                            sequence = sequence + 1, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'BOOKED'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("staff", to.staff())
                        .param("room", before.way() == Way.PLACE ? to.room() : null)
                        .param("starts", utc(slot.starts()))
                        .param("ends", utc(slot.ends()))
                        .update()
                == 1;
    }

    /** Takes it back. @return false when the version is stale or it is booked no longer */
    boolean cancel(Municipality municipality, Booking before, String by) {
        return jdbc.sql("""
                        update booking set state = 'CANCELLED', cancelled_by = :by, sequence = sequence + 1,
                            version = version + 1
                        where municipality = :municipality and id = :id and version = :version and state = 'BOOKED'
                        """)
                        .param("municipality", municipality.code())
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Whether the person came. @return false when the version is stale */
    boolean mark(Municipality municipality, Booking before, BookingState state) {
        return jdbc.sql("""
                        update booking set state = :state, version = version + 1
                        where municipality = :municipality and id = :id and version = :version
                            and state in ('BOOKED', 'CAME', 'MISSED')
                        """)
                        .param("municipality", municipality.code())
                        .param("id", before.id())
                        .param("version", before.version())
                        .param("state", state.name())
                        .update()
                == 1;
    }

    Optional<Booking> find(Municipality municipality, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from booking where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    Optional<Booking> byCode(Municipality municipality, byte[] codeIndex) {
        return jdbc.sql("select " + COLUMNS + " from booking where municipality = :municipality and code_index = :code")
                .param("municipality", municipality.code())
                .param("code", codeIndex)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** How many bookings a code opens. */
    long opening(Municipality municipality) {
        return jdbc.sql("select count(*) from booking where municipality = :municipality and code_index is not null")
                .param("municipality", municipality.code())
                .query(Long.class)
                .single();
    }

    /** Somebody's talks between two points in time, those held left out, by time. */
    List<Booking> of(Municipality municipality, UUID staff, Instant from, Instant to) {
        return jdbc.sql("select " + COLUMNS + """
                         from booking
                        where municipality = :municipality and staff_id = :staff and starts_at >= :from
                            and starts_at < :to and state <> 'HELD'
                        order by starts_at, id
                        """)
                .param("municipality", municipality.code())
                .param("staff", staff)
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, _) -> map(municipality, row))
                .list();
    }

    /** What was told goes, and with it the code. @return of how many */
    int forget(Municipality municipality, Instant endedBefore) {
        return jdbc.sql("""
                        update booking set data_key = null, content = null, code_index = null, version = version + 1
                        where municipality = :municipality and ends_at < :before and content is not null
                        """)
                .param("municipality", municipality.code())
                .param("before", utc(endedBefore))
                .update();
    }

    private Booking map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime held = row.getObject("held_until", OffsetDateTime.class);
        byte[] key = row.getBytes("data_key");
        return new Booking(
                id,
                row.getObject("unit_id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getObject("room_id", UUID.class),
                row.getObject("offering_id", UUID.class),
                slot(row),
                Way.valueOf(row.getString("way")),
                row.getBoolean("interpreter"),
                BookingState.valueOf(row.getString("state")),
                held == null ? null : held.toInstant(),
                "PERSON".equals(row.getString("cancelled_by")),
                key == null ? null : told(vault.open(municipality, key), row.getBytes("content"), id),
                row.getInt("sequence"),
                row.getInt("version"));
    }

    private Told told(DataKey key, byte[] content, UUID id) {
        return json.readValue(key.open(content, COLUMN, id), Told.class);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        return new Slot(
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

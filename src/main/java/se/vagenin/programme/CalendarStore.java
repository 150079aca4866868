package se.vagenin.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.programme.StaffCalendar.Absence;

/** All SQL for calendars, absence and rooms. */
@Repository
class CalendarStore {

    /** A room that is used no longer is nobody's. */
    private static final String COLUMNS = """
            staff_id, unit_id, minutes, ways, video_link, hours, version,
            (select r.id from room r where r.municipality = calendar.municipality and r.id = calendar.room_id
                and r.active) as room_id""";

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendars of some units, with the absence that has not passed. */
    List<StaffCalendar> of(Municipality municipality, Collection<UUID> units, LocalDate today) {
        Map<UUID, List<Absence>> away = absences(municipality, units, today);
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from calendar where municipality = :municipality and unit_id = any(:units) order by staff_id")
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .query((row, _) -> map(row, away))
                .list();
    }

    Optional<StaffCalendar> find(Municipality municipality, UUID staff, LocalDate today) {
        Map<UUID, List<Absence>> away = new HashMap<>();
        jdbc.sql("""
                        select id, staff_id, first_day, last_day from absence
                        where municipality = :municipality and staff_id = :staff and last_day >= :today
                        order by first_day, id
                        """)
                .param("municipality", municipality.code())
                .param("staff", staff)
                .param("today", today)
                .query(row -> {
                    add(row, away);
                });
        return jdbc.sql("select " + COLUMNS + " from calendar where municipality = :municipality and staff_id = :staff")
                .param("municipality", municipality.code())
                .param("staff", staff)
                .query((row, _) -> map(row, away))
                .optional();
    }

    /** The units that somebody can be booked in. */
    Set<UUID> units(Municipality municipality) {
        return Set.copyOf(jdbc.sql("""
                        select distinct unit_id from calendar
                        where municipality = :municipality and hours <> ';;;;;;'
                        """)
                .param("municipality", municipality.code())
                .query(UUID.class)
                .list());
    }

    /** Adds a calendar, or changes one whose version was read. @return false when the version is stale */
    boolean save(Municipality municipality, StaffCalendar calendar) {
        return jdbc.sql("""
                        insert into calendar (municipality, staff_id, unit_id, minutes, ways, room_id, video_link, hours)
                        values (:municipality, :staff, :unit, :minutes, :ways, :room, :link, :hours)
                        on conflict (municipality, staff_id) do update
                        set unit_id = excluded.unit_id, minutes = excluded.minutes, ways = excluded.ways,
                            room_id = excluded.room_id, video_link = excluded.video_link, hours = excluded.hours,
                            version = calendar.version + 1
                        where calendar.version = :version
                        """)
                        .param("municipality", municipality.code())
                        .param("staff", calendar.staff())
                        .param("unit", calendar.unit())
                        .param("minutes", calendar.minutes())
                        .param("ways", calendar.ways().stream().map(Enum::name).collect(Collectors.joining(" ")))
                        .param("room", calendar.room())
                        .param("link", calendar.videoLink())
                        .param("hours", calendar.hours().canonical())
                        .param("version", calendar.version())
                        .update()
                == 1;
    }

    void add(Municipality municipality, UUID staff, Absence absence) {
        jdbc.sql("""
                        insert into absence (municipality, id, staff_id, first_day, last_day)
                        values (:municipality, :id, :staff, :first, :last) on conflict do nothing
                        """)
                .param("municipality", municipality.code())
                .param("id", absence.id())
                .param("staff", staff)
                .param("first", absence.first())
                .param("last", absence.last())
                .update();
    }

    void remove(Municipality municipality, UUID staff, UUID absence) {
        jdbc.sql("delete from absence where municipality = :municipality and id = :id and staff_id = :staff")
                .param("municipality", municipality.code())
                .param("id", absence)
                .param("staff", staff)
                .update();
    }

    /** The rooms of some units, by name. */
    List<Room> rooms(Municipality municipality, Collection<UUID> units) {
        return jdbc.sql("""
                        select id, unit_id, name, location_id, active from room
                        where municipality = :municipality and unit_id = any(:units) order by name, id
                        """)
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .query((row, _) -> new Room(
                        row.getObject("id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("name"),
                        row.getObject("location_id", UUID.class),
                        row.getBoolean("active")))
                .list();
    }

    /** The place that a room lies in. */
    Optional<UUID> location(Municipality municipality, UUID room) {
        return jdbc.sql("select location_id from room where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", room)
                .query(UUID.class)
                .optional();
    }

    /** Adds a room, or changes the one with that id. */
    void save(Municipality municipality, Room room) {
        jdbc.sql("""
                        insert into room (municipality, id, unit_id, name, location_id, active)
                        values (:municipality, :id, :unit, :name, :location, :active)
                        on conflict (municipality, id) do update set name = excluded.name,
                            location_id = excluded.location_id, active = excluded.active
                        """)
                .param("municipality", municipality.code())
                .param("id", room.id())
                .param("unit", room.unit())
                .param("name", room.name())
                .param("location", room.location())
                .param("active", room.active())
                .update();
    }

    private Map<UUID, List<Absence>> absences(Municipality municipality, Collection<UUID> units, LocalDate today) {
        Map<UUID, List<Absence>> away = new HashMap<>();
        jdbc.sql("""
                        select a.id, a.staff_id, a.first_day, a.last_day from absence a
                        join calendar c on c.municipality = a.municipality and c.staff_id = a.staff_id
                        where a.municipality = :municipality and c.unit_id = any(:units) and a.last_day >= :today
                        order by a.first_day, a.id
                        """)
                .param("municipality", municipality.code())
                .param("units", units.toArray(UUID[]::new))
                .param("today", today)
                .query(row -> {
                    add(row, away);
                });
        return away;
    }

    private static void add(ResultSet row, Map<UUID, List<Absence>> away) throws SQLException {
        away.computeIfAbsent(row.getObject("staff_id", UUID.class), _ -> new ArrayList<>())
                .add(new Absence(
                        row.getObject("id", UUID.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)));
    }

    private static StaffCalendar map(ResultSet row, Map<UUID, List<Absence>> away) throws SQLException {
        UUID staff = row.getObject("staff_id", UUID.class);
        return new StaffCalendar(
                staff,
                row.getObject("unit_id", UUID.class),
                row.getInt("minutes"),
                Arrays.stream(row.getString("ways").split(" "))
                        .map(Way::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("room_id", UUID.class),
                row.getString("video_link"),
                WeekHours.ofCanonical(row.getString("hours")),
                away.getOrDefault(staff, List.of()),
                row.getInt("version"));
    }
}

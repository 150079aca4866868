package se.vagenin.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;

/** Staff say when they can be booked; who plans the unit keeps its rooms. What is booked already stays booked. */
@Component
public class KeepCalendar {

    private final CalendarStore calendars;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final IdSource ids;

    KeepCalendar(CalendarStore calendars, Access access, Audit audit, Clock clock, IdSource ids) {
        this.calendars = calendars;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** One's own; nothing where none is kept yet. */
    @Transactional(readOnly = true)
    public Optional<StaffCalendar> own(Actor.Staff staff) {
        access.require(staff, Operation.SEE_CALENDAR);
        return calendars.find(staff.municipality(), staff.id(), SwedishTime.dateOf(clock.instant()));
    }

    /** Keeps one's own. @return false when somebody else, or another window, saved first */
    @Transactional
    public boolean save(Actor.Staff staff, StaffCalendar calendar) {
        access.require(staff, Operation.SEE_CALENDAR);
        if (!calendar.staff().equals(staff.id()) || !staff.units().contains(calendar.unit())) {
            throw new NotFound();
        }
        boolean saved = calendars.save(staff.municipality(), calendar);
        if (saved) {
            audit.changed(staff, "CHANGE_CALENDAR", new AuditObject(AuditObject.Kind.STAFF, staff.id()), null);
        }
        return saved;
    }

    /** Away from a day to a day, both included. Talks that are booked must be cancelled one by one. */
    @Transactional
    public void away(Actor.Staff staff, LocalDate first, LocalDate last) {
        access.require(staff, Operation.SEE_CALENDAR);
        if (own(staff).isEmpty()) {
            throw new NotFound();
        }
        calendars.add(staff.municipality(), staff.id(), new StaffCalendar.Absence(ids.next(), first, last));
        audit.changed(staff, "CHANGE_CALENDAR", new AuditObject(AuditObject.Kind.STAFF, staff.id()), null);
    }

    @Transactional
    public void backAgain(Actor.Staff staff, UUID absence) {
        access.require(staff, Operation.SEE_CALENDAR);
        calendars.remove(staff.municipality(), staff.id(), absence);
        audit.changed(staff, "CHANGE_CALENDAR", new AuditObject(AuditObject.Kind.STAFF, staff.id()), null);
    }

    /** The rooms of one's units, by name. */
    @Transactional(readOnly = true)
    public List<Room> rooms(Actor.Staff staff) {
        access.require(staff, Operation.SEE_CALENDAR);
        return calendars.rooms(staff.municipality(), staff.units());
    }

    /** Adds a room, or changes the one with that id. */
    @Transactional
    public void save(Actor.Staff staff, Room room) {
        access.require(staff, Operation.KEEP_ROOMS);
        if (!staff.units().contains(room.unit())) {
            throw new NotFound();
        }
        calendars.save(staff.municipality(), room);
        audit.changed(staff, "CHANGE_ROOM", new AuditObject(AuditObject.Kind.ROOM, room.id()), null);
    }

    /** A room that is not kept yet. */
    public Room newRoom(UUID unit, String name, UUID location) {
        return new Room(ids.next(), unit, name, location, true);
    }
}

package se.vagenin.programme;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import se.vagenin.kernel.SwedishTime;

/**
 * A booking as a file for a calendar (RFC 5545). Neutral: it says when and nothing of what, where or with whom, since others may
 * read the calendar. A booking keeps its UID; each change counts SEQUENCE up, so that a calendar replaces what it had.
 */
public final class CalendarFile {

    private CalendarFile() {}

    /**
     * The file.
     *
     * @param summary what stands in the calendar
     */
    public static String of(Booking booking, String summary, Instant now) {
        boolean cancelled = booking.state() == BookingState.CANCELLED;
        var event =
                new VEvent(local(booking.slot().starts()), local(booking.slot().ends()), summary);
        event.replace(new Uid(booking.id().toString()));
        event.replace(new DtStamp(now.truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(booking.sequence()));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Calendar//1.0//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        calendar.add(zone());
        calendar.add(event);
        return calendar.toString();
    }

    /** The rules of today under the name that the times have; the database of zones lists Stockholm as another's alias. */
    private static VTimeZone zone() {
        VTimeZone known = TimeZoneRegistryFactory.getInstance()
                .createRegistry()
                .getTimeZone(SwedishTime.ZONE.getId())
                .getVTimeZone();
        List<Observance> today = known.getObservances().stream()
                .filter(each -> each.getProperty(Property.RRULE)
                        .filter(rule -> !rule.getValue().contains("UNTIL"))
                        .isPresent())
                .toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(SwedishTime.ZONE.getId()))), new ComponentList<>(today));
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(SwedishTime.ZONE);
    }
}

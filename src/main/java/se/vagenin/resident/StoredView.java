package se.vagenin.resident;

import static se.vagenin.web.Text.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.vagenin.audit.AuditEntry;
import se.vagenin.person.Person;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;
import se.vagenin.web.Signed;

/**
 * What is stored about somebody and who has read it.
 *
 * @param facts as the register has them; none where nothing may be shown
 * @param booked whether something was written when a time was booked that is among one's own
 */
public record StoredView(List<Fact> facts, boolean booked, List<Log> logs, String phone, Signed signed) {

    /** The readings of one matter or booking. */
    public record Log(String heading, List<Reading> readings) {}

    /** Who by role and unit, never by name: those who work here have somewhere to live too. */
    public record Reading(String who, String when) {}

    static List<Fact> facts(Person self) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("own.stored.name"), self.name() == null ? text("own.stored.nothing") : self.label()));
        if (self.personalNumber() != null) {
            facts.add(Fact.of(text("own.stored.number"), self.personalNumber().formatted()));
        }
        facts.add(Fact.of(
                text("own.stored.address"), text(self.address() == null ? "own.stored.nothing" : "own.stored.hidden")));
        return List.copyOf(facts);
    }

    static Log log(OwnThings.Readings readings, Map<UUID, String> posts) {
        return new Log(
                text("own.log.matter", readings.matter().reference()),
                readings.rows().stream().map(row -> reading(row, posts)).toList());
    }

    static Log log(OwnThings.BookingReadings readings, Map<UUID, String> posts) {
        return new Log(
                text(
                        "own.log.booking",
                        LocalText.dateTime(readings.booking().slot().starts())),
                readings.rows().stream().map(row -> reading(row, posts)).toList());
    }

    private static Reading reading(AuditEntry row, Map<UUID, String> posts) {
        return new Reading(
                posts.getOrDefault(UUID.fromString(row.actor()), text("own.log.somebody")),
                LocalText.dateTime(row.at()));
    }
}

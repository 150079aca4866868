package se.vagenin.programme.visit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.kernel.Actor;
import se.vagenin.programme.Booking;
import se.vagenin.programme.Way;
import se.vagenin.web.Given;

/**
 * What has been answered so far. Travels sealed with the form and is kept nowhere.
 *
 * @param form chosen at random when the form starts; the booking has the same id, so that a form sent twice books once
 * @param code chosen with it
 * @param owner who was signed in when the form began and shall have the booking among one's own; nobody else has one
 */
record BookAnswers(
        UUID form, Instant startedAt, String code, @Nullable UUID owner, Given given) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    String value(String field) {
        return given.value(field);
    }

    Optional<Way> way() {
        return Stream.of(Way.values())
                .filter(each -> each.name().equals(value("satt")))
                .findFirst();
    }

    Optional<Instant> starts() {
        return instant(value("tid"));
    }

    /** A time as the pages write it. Years that no calendar of ours reaches are nobody's. */
    static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(Instant.parse(typed)).filter(each -> each.isAfter(EARLIEST) && each.isBefore(LATEST));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    Booking.Told told() {
        return new Booking.Told(
                value("namn").strip(),
                value("telefon").strip(),
                value("sakert").strip(),
                value("svarare").equals("ja"),
                value("ord").strip(),
                value("sprak").strip());
    }

    ReturnCode returnCode() {
        return new ReturnCode(code);
    }

    BookAnswers with(BookStep step, Map<String, List<String>> posted) {
        return new BookAnswers(form, startedAt, code, owner, given.with(step.fields(), posted));
    }

    BookAnswers with(String field, String value) {
        return new BookAnswers(form, startedAt, code, owner, given.with(field, value));
    }

    BookAnswers of(Actor.Resident resident) {
        return new BookAnswers(form, startedAt, code, resident.id(), given);
    }

    @Override
    public String toString() {
        return "BookAnswers[" + form + "]";
    }
}

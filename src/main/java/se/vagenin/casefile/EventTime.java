package se.vagenin.casefile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.FormErrors;

/**
 * When something happened, as typed in two fields; it is seldom when it was written down (FL 27 §).
 *
 * @param date {@code 2026-11-24}
 * @param time {@code 13.20}, {@code 13:20} or {@code 1320}
 */
public record EventTime(String date, String time) {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:]?(\\d{2})");

    public static EventTime of(Instant at) {
        var local = at.atZone(SwedishTime.ZONE);
        return new EventTime(
                local.toLocalDate().toString(),
                String.format(Locale.ROOT, "%02d.%02d", local.getHour(), local.getMinute()));
    }

    /** The instant, if both fields can be read. */
    public Optional<Instant> read() {
        Optional<LocalDate> day = day();
        Optional<LocalTime> clock = clock();
        return day.isPresent() && clock.isPresent()
                ? Optional.of(
                        day.get().atTime(clock.get()).atZone(SwedishTime.ZONE).toInstant())
                : Optional.empty();
    }

    /** What is wrong, by the fields {@code datum} and {@code klockslag}. */
    public void check(FormErrors.Collector errors, Instant now) {
        errors.addIf(day().isEmpty(), "datum", "Skriv datumet som år, månad och dag. Till exempel 2026-11-24.");
        errors.addIf(clock().isEmpty(), "klockslag", "Skriv klockslaget med timmar och minuter. Till exempel 13.20.");
        errors.addIf(
                read().map(at -> at.isAfter(now)).orElse(false),
                "datum",
                "Tiden ligger framåt. Skriv när det hände, eller vänta tills det har hänt.");
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date.strip()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> clock() {
        Matcher match = TIME.matcher(time.strip());
        try {
            return match.matches()
                    ? Optional.of(LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}

package se.vagenin.web;

import static se.vagenin.web.Text.text;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.tenancy.OpeningHours.Span;

/** Opening hours in words, in the language of the request. */
final class HoursText {

    private static final int DAYS_AHEAD = 21;

    private HoursText() {}

    /** The week: days in a row that are open alike share a line. Closed days are left out. */
    static List<String> week(OpeningHours hours) {
        List<String> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        int first = 0;
        while (first < days.length) {
            Span span = hours.week().get(days[first]);
            int last = first;
            while (last + 1 < days.length && sameSpan(span, hours.week().get(days[last + 1]))) {
                last++;
            }
            if (span != null) {
                lines.add(line(days[first], days[last], span));
            }
            first = last + 1;
        }
        return List.copyOf(lines);
    }

    /** Days soon to come that are not as the week says, with the municipality's reason where it gave one. */
    static List<String> exceptions(OpeningHours hours, Instant now) {
        LocalDate today = SwedishTime.dateOf(now);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> exception(hours, day).stream())
                .toList();
    }

    private static Optional<String> exception(OpeningHours hours, LocalDate day) {
        Optional<Span> span = hours.on(day);
        Span usual = hours.week().get(day.getDayOfWeek());
        if (sameSpan(span.orElse(null), usual)) {
            return Optional.empty();
        }
        String date = SwedishText.capital(LocalText.dayOfWeekAndDate(day));
        return Optional.of(span.map(open ->
                        text("web.hours.other", date, LocalText.time(open.opens()), LocalText.time(open.closes())))
                .orElseGet(() -> text("web.hours.closed", date)));
    }

    private static boolean sameSpan(@Nullable Span one, @Nullable Span other) {
        return one == null ? other == null : one.equals(other);
    }

    private static String line(DayOfWeek first, DayOfWeek last, Span span) {
        String opens = LocalText.time(span.opens());
        String closes = LocalText.time(span.closes());
        String from = SwedishText.capital(LocalText.weekday(first));
        return first == last
                ? text("web.hours.day", from, opens, closes)
                : text("web.hours.days", from, LocalText.weekday(last), opens, closes);
    }
}

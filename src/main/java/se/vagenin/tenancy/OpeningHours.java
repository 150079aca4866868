package se.vagenin.tenancy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Eve;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;

/**
 * When the reception answers. The most exact word wins: a day of its own, then a holiday, then an eve, then the day of the
 * week. Times are those of Sweden, so that a night when the clock is moved changes nothing.
 *
 * @param week days that are not in it are closed
 * @param eves what differs on an eve; eves that are not in it are as their day of the week
 * @param days single days by date
 */
public record OpeningHours(Map<DayOfWeek, Span> week, Map<Eve, Day> eves, Map<LocalDate, Day> days) {

    /** A reception that never opens within this time has no hours to tell of. */
    private static final int HORIZON = 60;

    /** From and to, within one day. */
    public record Span(LocalTime opens, LocalTime closes) {
        public Span {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("A reception closes after it has opened");
            }
        }
    }

    /**
     * A day that is not as usual.
     *
     * @param span null when closed all day
     * @param why in the municipality's own words, may be empty
     */
    public record Day(@Nullable Span span, String why) {}

    public OpeningHours {
        week = Map.copyOf(week);
        eves = Map.copyOf(eves);
        days = Map.copyOf(days);
    }

    public Optional<Span> on(LocalDate date) {
        Day single = days.get(date);
        if (single != null) {
            return Optional.ofNullable(single.span());
        }
        if (Weekdays.isHoliday(date)) {
            return Optional.empty();
        }
        Span usual = week.get(date.getDayOfWeek());
        Day eve = Eve.of(date).map(eves::get).orElse(null);
        // A Saturday eve does not open an office that is closed on Saturdays.
        return eve == null || usual == null ? Optional.ofNullable(usual) : Optional.ofNullable(eve.span());
    }

    public boolean open(Instant now) {
        ZonedDateTime local = now.atZone(SwedishTime.ZONE);
        LocalTime time = local.toLocalTime();
        return on(local.toLocalDate())
                .filter(span -> !time.isBefore(span.opens()) && time.isBefore(span.closes()))
                .isPresent();
    }

    /** When it closes, asked while it is open; else when it opens next, where it does within two months. */
    public Optional<Instant> changes(Instant now) {
        LocalDate today = SwedishTime.dateOf(now);
        if (open(now)) {
            return on(today).map(span -> at(today, span.closes()));
        }
        return today.datesUntil(today.plusDays(HORIZON))
                .flatMap(day -> on(day).map(span -> at(day, span.opens())).stream())
                .filter(opens -> opens.isAfter(now))
                .findFirst();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SwedishTime.ZONE).toInstant();
    }
}

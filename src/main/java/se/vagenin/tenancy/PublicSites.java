package se.vagenin.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Eve;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;

/** The settings of the public site, remembered so that its pages need no question to the database for them. */
@Component
public class PublicSites {

    private static final Set<String> WEEKDAYS =
            Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Municipalities municipalities;
    private final IdSource ids;
    private final Clock clock;
    private final SiteDetailsStore details;
    private final Remembered<Municipality, Stored> remembered = new Remembered<>(this::read);

    private record Stored(SiteDetails details, List<Rule> rules) {}

    /** One row of the hours; the code is a day of the week, an eve or a date. */
    private record Rule(String code, Day day) {}

    PublicSites(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Municipalities municipalities,
            IdSource ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.municipalities = municipalities;
        this.ids = ids;
        this.clock = clock;
        this.details = new SiteDetailsStore(jdbc);
    }

    public PublicSite of(Municipality municipality) {
        MunicipalityProfile profile = municipalities.profile(municipality);
        Stored stored = remembered.get(municipality);
        return new PublicSite(
                profile,
                stored.details(),
                hours(profile, stored.rules()),
                remembered.unanswered() || municipalities.unanswered());
    }

    /** The details as they stand now, within the caller's transaction: for whoever is about to change them. */
    public SavedDetails saved(Municipality municipality) {
        return details.last(municipality);
    }

    /**
     * From now on, within the caller's transaction; what stood before is kept.
     *
     * @param replaces the row that the one who saves had before the eyes; null for the first
     * @param by the member of staff; null for the program itself
     * @return false when somebody else has saved since
     */
    public boolean save(Municipality municipality, @Nullable UUID replaces, SiteDetails now, @Nullable UUID by) {
        boolean saved = details.add(municipality, replaces, new SavedDetails(now, ids.next(), clock.instant(), by));
        remembered.forget(municipality);
        return saved;
    }

    /** The hours as they stand now, within the caller's transaction. */
    public OpeningHours savedHours(Municipality municipality) {
        return hours(municipalities.profile(municipality), rules(municipality));
    }

    /** The same, and nobody else changes them until the caller's transaction has ended. */
    public OpeningHours holdHours(Municipality municipality) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "reception_hours " + municipality.code())
                .query((_, _) -> true)
                .single();
        return savedHours(municipality);
    }

    /** Replaces all that differs from the ordinary hours of the profile, within the caller's transaction. */
    public void save(Municipality municipality, OpeningHours hours) {
        jdbc.sql("delete from reception_hours where municipality = :municipality")
                .param("municipality", municipality.code())
                .update();
        OpeningHours usual = hours(municipalities.profile(municipality), List.of());
        for (DayOfWeek weekday : DayOfWeek.values()) {
            Span span = hours.week().get(weekday);
            if (!Objects.equals(span, usual.week().get(weekday))) {
                insert(municipality, new Rule(weekday.name(), new Day(span, "")));
            }
        }
        hours.eves().forEach((eve, day) -> insert(municipality, new Rule(eve.name(), day)));
        hours.days().forEach((date, day) -> insert(municipality, new Rule(date.toString(), day)));
        remembered.forget(municipality);
    }

    private void insert(Municipality municipality, Rule rule) {
        Span span = rule.day().span();
        jdbc.sql("""
                        insert into reception_hours (municipality, rule, opens, closes, why)
                        values (:municipality, :rule, :opens, :closes, :why)""")
                .param("municipality", municipality.code())
                .param("rule", rule.code())
                .param("opens", span == null ? null : span.opens())
                .param("closes", span == null ? null : span.closes())
                .param("why", rule.day().why())
                .update();
    }

    private Stored read(Municipality municipality) {
        return Tenant.<Stored, RuntimeException>call(
                municipality,
                () -> Objects.requireNonNull(transaction.execute(
                        _ -> new Stored(details.last(municipality).details(), rules(municipality)))));
    }

    private List<Rule> rules(Municipality municipality) {
        return jdbc.sql("select rule, opens, closes, why from reception_hours where municipality = :municipality")
                .param("municipality", municipality.code())
                .query(PublicSites::rule)
                .list();
    }

    private static Rule rule(ResultSet row, int index) throws SQLException {
        @Nullable LocalTime opens = row.getObject("opens", LocalTime.class);
        @Nullable LocalTime closes = row.getObject("closes", LocalTime.class);
        Span span = opens == null || closes == null ? null : new Span(opens, closes);
        return new Rule(row.getString("rule"), new Day(span, row.getString("why")));
    }

    private static OpeningHours hours(MunicipalityProfile profile, List<Rule> rules) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        Map<Eve, Day> eves = new EnumMap<>(Eve.class);
        Map<LocalDate, Day> days = new HashMap<>();
        Span usual = new Span(profile.receptionOpens(), profile.receptionCloses());
        for (DayOfWeek weekday : DayOfWeek.values()) {
            if (weekday.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(weekday, usual);
            }
        }
        for (Rule rule : rules) {
            if (rule.code().matches("\\d{4}-.*")) {
                days.put(LocalDate.parse(rule.code()), rule.day());
            } else if (WEEKDAYS.contains(rule.code())) {
                put(week, DayOfWeek.valueOf(rule.code()), rule.day().span());
            } else {
                eves.put(Eve.valueOf(rule.code()), rule.day());
            }
        }
        return new OpeningHours(week, eves, days);
    }

    private static void put(Map<DayOfWeek, Span> week, DayOfWeek weekday, @Nullable Span span) {
        if (span == null) {
            week.remove(weekday);
        } else {
            week.put(weekday, span);
        }
    }
}

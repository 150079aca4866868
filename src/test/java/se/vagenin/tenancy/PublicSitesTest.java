package se.vagenin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Eve;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.OpeningHours.Day;
import se.vagenin.tenancy.OpeningHours.Span;
import se.vagenin.testing.TestDatabase;

/** The settings of the public site in a real database, and without one. */
class PublicSitesTest {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Span USUAL = new Span(LocalTime.of(8, 0), LocalTime.of(16, 30));
    private static final UUID SOMEBODY = new UUID(1, 2);
    private static final SiteDetails DETAILS = new SiteDetails(
            "Socialnämnden",
            "Exempelgatan 1\n136 81 Haninge",
            "social@exempel.se",
            "dataskydd@exempel.se",
            "Enhetschefen för mottagningen",
            LocalDate.of(2026, 11, 1),
            null,
            "");

    private TestDatabase database;
    private TransactionTemplate transaction;
    private Municipalities municipalities;
    private PublicSites sites;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        JdbcClient jdbc = JdbcClient.create(database.app());
        transaction = new TransactionTemplate(new TenantTransactionManager(database.app(), Binding.ONE_SERVER));
        municipalities = new Municipalities(jdbc, Clock.systemUTC());
        sites = new PublicSites(
                jdbc, transaction, municipalities, IdSource.timeOrdered(Clock.systemUTC()), Clock.systemUTC());
        municipalities.save(new MunicipalityProfile(
                HANINGE, "Haninge kommun", List.of(), "1", "2", USUAL.opens(), USUAL.closes(), "HAN"));
    }

    @Test
    void withoutSettingsTheOrdinaryHoursHold() {
        PublicSite site = sites.of(HANINGE);
        assertThat(site.details()).isEqualTo(SiteDetails.none());
        assertThat(site.hours().week()).hasSize(5).containsEntry(DayOfWeek.FRIDAY, USUAL);
        assertThat(site.remembered()).isFalse();
    }

    /** Two administrators at the same time: the second sees what the first has saved, and neither loses a row or fails. */
    @Test
    void theHoursAreHeldForWhoeverIsAboutToChangeThem() throws Exception {
        OpeningHours closedOnMondays = new OpeningHours(without(DayOfWeek.MONDAY), Map.of(), Map.of());
        var held = new CountDownLatch(1);
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<OpeningHours> second = others.submit(() -> {
                held.await();
                return change(() -> {});
            });
            change(() -> {
                held.countDown();
                assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                sites.save(HANINGE, closedOnMondays);
            });
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(closedOnMondays);
        }
    }

    private OpeningHours change(Runnable meanwhile) {
        return Tenant.<OpeningHours, RuntimeException>call(
                HANINGE,
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    OpeningHours now = sites.holdHours(HANINGE);
                    meanwhile.run();
                    return now;
                })));
    }

    private static Map<DayOfWeek, Span> without(DayOfWeek closed) {
        Map<DayOfWeek, Span> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), USUAL);
        }
        week.remove(closed);
        return week;
    }

    @Test
    void whatIsSavedIsShownAtOnceAndTheLastCounts() {
        sites.of(HANINGE);
        SavedDetails nothing = stored();
        assertThat(save(nothing, SiteDetails.none())).isTrue();
        SavedDetails first = stored();
        assertThat(save(first, DETAILS)).isTrue();
        assertThat(sites.of(HANINGE).details()).isEqualTo(DETAILS);
        assertThat(stored().by()).isEqualTo(SOMEBODY);
        assertThat(rows()).as("what stood before is kept").isEqualTo(2);
    }

    /** The database itself refuses a second one on top of the same row, the very first included. */
    @Test
    void whoeverHadAnOlderRowBeforeTheEyesIsRefused() {
        SavedDetails nothing = stored();
        assertThat(save(nothing, DETAILS)).isTrue();
        assertThat(save(nothing, SiteDetails.none())).isFalse();
        SavedDetails first = stored();
        assertThat(save(first, SiteDetails.none())).isTrue();
        assertThat(save(first, DETAILS)).isFalse();
        assertThat(stored().details()).isEqualTo(SiteDetails.none());
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void adviceOnSafetyIsReadThroughOnceAYear() {
        LocalDate read = LocalDate.of(2026, 11, 1);
        assertThat(SiteDetails.none().safetyIsDue(read)).isTrue();
        assertThat(DETAILS.safetyIsDue(read.plusYears(1))).isFalse();
        assertThat(DETAILS.safetyIsDue(read.plusYears(1).plusDays(1))).isTrue();
    }

    @Test
    void hoursComeBackAsTheyWereSaved() {
        Map<DayOfWeek, Span> week = new EnumMap<>(sites.of(HANINGE).hours().week());
        week.put(DayOfWeek.THURSDAY, new Span(LocalTime.of(8, 0), LocalTime.of(18, 0)));
        week.put(DayOfWeek.SATURDAY, new Span(LocalTime.of(10, 0), LocalTime.of(12, 0)));
        week.remove(DayOfWeek.FRIDAY);
        OpeningHours hours = new OpeningHours(
                week,
                Map.of(Eve.TWELFTH_NIGHT, new Day(null, "")),
                Map.of(
                        LocalDate.of(2026, 12, 7),
                        new Day(new Span(LocalTime.of(10, 0), LocalTime.of(12, 0)), "Vi flyttar")));
        save(() -> sites.save(HANINGE, hours));
        assertThat(sites.of(HANINGE).hours()).isEqualTo(hours);
        save(() -> sites.save(HANINGE, new OpeningHours(week, Map.of(), Map.of())));
        assertThat(sites.of(HANINGE).hours().days()).isEmpty();
        assertThat(sites.of(HANINGE).hours().week()).isEqualTo(week);
    }

    /** A program that starts while the database is gone, or with a file that somebody has broken. */
    @Test
    void whatWasKnownIsReadFromItsFileWithoutTheDatabase(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("new").resolve("last-known.json");
        OpeningHours hours = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, new Span(LocalTime.of(9, 0), LocalTime.of(12, 0))),
                Map.of(Eve.TWELFTH_NIGHT, new Day(null, "")),
                Map.of(LocalDate.of(2026, 12, 7), new Day(null, "Vi flyttar")));
        save(() -> sites.save(HANINGE, hours));
        assertThat(new KnownSites(municipalities, sites, file).byHost("localhost"))
                .isEmpty();
        new KnownSites(municipalities, sites, file).remember();

        PublicSite known =
                new KnownSites(municipalities, sites, file).byHost("localhost").orElseThrow();
        assertThat(known.profile()).isEqualTo(municipalities.profile(HANINGE));
        assertThat(known.hours()).isEqualTo(sites.of(HANINGE).hours());
        assertThat(known.remembered()).isTrue();

        Files.writeString(file, "[{");
        assertThat(new KnownSites(municipalities, sites, file).byHost("localhost"))
                .isEmpty();
    }

    private SavedDetails stored() {
        return Tenant.call(HANINGE, () -> Objects.requireNonNull(transaction.execute(_ -> sites.saved(HANINGE))));
    }

    private boolean save(SavedDetails before, SiteDetails now) {
        return Tenant.call(
                HANINGE,
                () -> Objects.requireNonNull(
                        transaction.execute(_ -> sites.save(HANINGE, before.id(), now, SOMEBODY))));
    }

    private int rows() {
        return Tenant.call(
                HANINGE,
                () -> Objects.requireNonNull(transaction.execute(_ -> JdbcClient.create(database.app())
                        .sql("select count(*) from site_details where municipality = :municipality")
                        .param("municipality", HANINGE.code())
                        .query(Integer.class)
                        .single())));
    }

    private void save(Runnable change) {
        Tenant.run(HANINGE, () -> transaction.executeWithoutResult(_ -> change.run()));
    }
}

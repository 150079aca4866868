package se.vagenin.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.testing.TestClock;

/** Which times are free, from hours, absence, holidays and what is taken. */
class OpenTimesTest {

    private static final UUID ADA = UUID.fromString("0193a000-0000-7000-8000-000000000a01");
    private static final UUID BEA = UUID.fromString("0193a000-0000-7000-8000-000000000a02");
    private static final UUID ROOM = UUID.fromString("0193a000-0000-7000-8000-000000000a03");
    private static final UUID UNIT = UUID.fromString("0193a000-0000-7000-8000-000000000a04");
    private static final Instant NOW = TestClock.START;

    @Test
    void aDayHasAsManyTalksAsFit() {
        StaffCalendar ada = calendar(ADA, "9-12, 13-16.30", null);
        assertThat(ada.slots(LocalDate.of(2026, 11, 25)))
                .extracting(slot ->
                        SwedishTime.ZONE.getRules().getOffset(slot.starts()).getTotalSeconds() == 3600
                                ? slot.starts()
                                        .atZone(SwedishTime.ZONE)
                                        .toLocalTime()
                                        .toString()
                                : "")
                .containsExactly("09:00", "09:45", "10:30", "11:15", "13:00", "13:45", "14:30", "15:15");
    }

    @Test
    void nobodyIsBookedOnAHolidayOrWhenAway() {
        StaffCalendar ada = calendar(ADA, "9-12", null);
        assertThat(ada.slots(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(ada.slots(LocalDate.of(2026, 12, 24))).isEmpty();
        var away = new StaffCalendar(
                ADA,
                UNIT,
                45,
                Set.of(Way.PHONE),
                null,
                null,
                ada.hours(),
                List.of(new StaffCalendar.Absence(BEA, LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27))),
                0);
        assertThat(away.slots(LocalDate.of(2026, 11, 25))).isNotEmpty();
        assertThat(away.slots(LocalDate.of(2026, 11, 26))).isEmpty();
        assertThat(away.slots(LocalDate.of(2026, 11, 27))).isEmpty();
        assertThat(away.slots(LocalDate.of(2026, 11, 30))).isNotEmpty();
    }

    @Test
    void theHourThatIsSkippedInMarchHasNoTalk() {
        var night = new StaffCalendar(ADA, UNIT, 30, Set.of(Way.PHONE), null, null, week("1-4"), List.of(), 0);
        // 2026-03-29: two o'clock becomes three.
        assertThat(night.slots(LocalDate.of(2026, 3, 29))).hasSize(4);
        // 2026-10-25: three o'clock becomes two.
        assertThat(night.slots(LocalDate.of(2026, 10, 25))).hasSize(8);
    }

    @Test
    void whatIsTakenIsNotFreeAndWhatBeginsTooSoonIsNotEither() {
        StaffCalendar ada = calendar(ADA, "9-16", null);
        List<Slot> all = new OpenTimes(List.of(ada), List.of()).of(Way.PHONE, NOW);
        // It is 13.20: two hours on.
        assertThat(all.getFirst().starts()).isEqualTo(Instant.parse("2026-11-25T08:00:00Z"));
        var taken = new OpenTimes.Taken(ADA, null, all.getFirst(), false);
        List<Slot> left = new OpenTimes(List.of(ada), List.of(taken)).of(Way.PHONE, NOW);
        assertThat(left).hasSize(all.size() - 1).doesNotContain(all.getFirst());
        assertThat(new OpenTimes(List.of(ada), List.of()).of(Way.VIDEO, NOW)).isEmpty();
    }

    @Test
    void aRoomIsOnePersonsAtATime() {
        StaffCalendar ada = calendar(ADA, "9-10", ROOM);
        StaffCalendar bea = calendar(BEA, "9-10", ROOM);
        Instant nine = Instant.parse("2026-11-25T08:00:00Z");
        var taken = new OpenTimes.Taken(ADA, ROOM, new Slot(nine, nine.plusSeconds(45 * 60)), true);
        var times = new OpenTimes(List.of(ada, bea), List.of(taken));
        assertThat(times.free(Way.PLACE, nine, NOW)).isEmpty();
        assertThat(times.free(Way.PHONE, nine, NOW)).map(StaffCalendar::staff).contains(BEA);
    }

    @Test
    void whoHasTheFewestTalksThatDayIsAsked() {
        StaffCalendar ada = calendar(ADA, "9-16", null);
        StaffCalendar bea = calendar(BEA, "9-16", null);
        Instant nine = Instant.parse("2026-11-25T08:00:00Z");
        Slot later = new Slot(nine.plusSeconds(90 * 60), nine.plusSeconds(135 * 60));
        var times = new OpenTimes(List.of(ada, bea), List.of(new OpenTimes.Taken(ADA, null, later, false)));
        assertThat(times.free(Way.PHONE, nine, NOW)).map(StaffCalendar::staff).contains(BEA);
    }

    /** Decision 0031. */
    @Test
    void holdsKeepOthersAwayOnlyWhileTheyAreFew() {
        StaffCalendar ada = calendar(ADA, "9-16", null);
        List<Slot> all = new OpenTimes(List.of(ada), List.of()).of(Way.PHONE, NOW);
        OpenTimes ten = new OpenTimes(List.of(ada), held(all, OpenTimes.MOST_HELD));
        assertThat(ten.crowded(NOW)).isFalse();
        assertThat(ten.of(Way.PHONE, NOW)).hasSize(all.size() - OpenTimes.MOST_HELD);
        OpenTimes more = new OpenTimes(List.of(ada), held(all, OpenTimes.MOST_HELD + 1));
        assertThat(more.crowded(NOW)).isTrue();
        assertThat(more.of(Way.PHONE, NOW)).isEqualTo(all);
        assertThat(more.free(Way.PHONE, all.getFirst().starts(), NOW)).isPresent();
    }

    @Test
    void ofFewTimesFewerCanBeHeldAndOfOneTimeTheOneThatIsHeldIs() {
        StaffCalendar ada = calendar(ADA, "9-9.45", null);
        List<Slot> all = new OpenTimes(List.of(ada), List.of()).of(Way.PHONE, NOW);
        List<OpenTimes.Taken> booked = all.stream()
                .skip(6)
                .map(slot -> new OpenTimes.Taken(ADA, null, slot, false))
                .toList();
        assertThat(with(booked, held(all, 2), ada).crowded(NOW)).isFalse();
        assertThat(with(booked, held(all, 3), ada).of(Way.PHONE, NOW)).hasSize(6);
        List<OpenTimes.Taken> butOne = all.stream()
                .skip(1)
                .map(slot -> new OpenTimes.Taken(ADA, null, slot, false))
                .toList();
        assertThat(with(butOne, held(all, 1), ada).of(Way.PHONE, NOW)).isEmpty();
    }

    private static OpenTimes with(List<OpenTimes.Taken> booked, List<OpenTimes.Taken> held, StaffCalendar calendar) {
        return new OpenTimes(
                List.of(calendar), Stream.concat(booked.stream(), held.stream()).toList());
    }

    private static List<OpenTimes.Taken> held(List<Slot> all, int many) {
        return all.stream()
                .limit(many)
                .map(slot -> new OpenTimes.Taken(ADA, null, slot, true))
                .toList();
    }

    @Test
    void hoursAreReadAsTheyAreTypedAndKeptTheSame() {
        assertThat(WeekHours.day("9–12, 13-16.30")).map(List::size).contains(2);
        assertThat(WeekHours.day(" 9.15 - 11:45 ")).isPresent();
        assertThat(WeekHours.day("")).contains(List.of());
        for (String wrong : List.of("12-9", "9-12, 11-13", "25-26", "nio till tolv", "9", "9-9", "9.60-10")) {
            assertThat(WeekHours.day(wrong)).as(wrong).isEmpty();
        }
        var random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int opens = random.nextInt(22);
            String typed = opens + "-" + (opens + 1 + random.nextInt(23 - opens));
            WeekHours hours = week(typed);
            assertThat(WeekHours.ofCanonical(hours.canonical())).isEqualTo(hours);
        }
    }

    private static StaffCalendar calendar(UUID staff, String hours, @Nullable UUID room) {
        return new StaffCalendar(
                staff, UNIT, 45, Set.of(Way.PHONE, Way.PLACE, Way.VIDEO), room, null, week(hours), List.of(), 0);
    }

    private static WeekHours week(String hours) {
        return new WeekHours(Collections.nCopies(7, WeekHours.day(hours).orElseThrow()));
    }
}

package se.vagenin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every clock against {@link ClockOracle}, 1990 to 2040, with a third of the cases on DST nights and leap days. */
class ConcernClocksOracleTest {

    private static final long SEED = Long.getLong("vagenin.seed", 20_261_121L);
    private static final int CASES = Integer.getInteger("vagenin.cases", 100_000);
    private static final long FOUR_HOURS = 4 * 3_600;
    private static final ReportSubject[] SUBJECTS = ReportSubject.values();

    @Test
    @Tag("R01")
    @Tag("R03")
    @Tag("R12")
    @Tag("R17")
    @Tag("R18")
    @Tag("R19")
    @Tag("R37")
    void everyDeadlineAgreesWithTheOracle() {
        System.out.println("ConcernClocksOracleTest seed " + SEED + ", cases " + CASES);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        int dstNights = 0;
        int leapDays = 0;
        for (int round = 0; round < CASES; round++) {
            long second = arrival(random);
            long day = ClockOracle.localDay(second);
            int[] date = ClockOracle.civil(day);
            leapDays += date[1] == 2 && date[2] == 29 ? 1 : 0;
            dstNights += ClockOracle.at(day + 1, 0) - ClockOracle.at(day, 0) == 86_400 ? 0 : 1;
            check(second, day, SUBJECTS[random.nextInt(SUBJECTS.length)]);
        }
        assertThat(dstNights).isGreaterThan(CASES / 20);
        assertThat(leapDays).isGreaterThan(CASES / 20);
    }

    private static long arrival(RandomGenerator random) {
        int year = 1990 + random.nextInt(51);
        long secondOfDay = random.nextLong(86_400);
        return switch (random.nextInt(9)) {
            case 0 -> ClockOracle.lastSunday(year, 3) * 86_400 + secondOfDay - 7_200;
            case 1 -> ClockOracle.lastSunday(year, year < 1996 ? 9 : 10) * 86_400 + secondOfDay - 7_200;
            case 2 -> ClockOracle.dayNumber(1992 + 4 * random.nextInt(13), 2, 29) * 86_400 + secondOfDay - 3_600;
            default -> ClockOracle.dayNumber(1990, 1, 1) * 86_400 + random.nextLong(51L * 365 * 86_400);
        };
    }

    private static void check(long second, long day, ReportSubject subject) {
        Instant at = Instant.ofEpochSecond(second);
        boolean young = subject == ReportSubject.CHILD || subject == ReportSubject.YOUNG;
        long midnight = ClockOracle.at(day + 1, 0);

        assertThat(ConcernClocks.protectionAssessment(subject, at).isPresent()).isEqualTo(young);
        ConcernClocks.protectionAssessment(subject, at).ifPresent(clock -> {
            long due = Math.max(midnight, second + FOUR_HOURS);
            same(clock, second, ClockOracle.localDay(due - 1), due);
            assertThat(clock.warnAt().getFirst().getEpochSecond()).isEqualTo(Math.min(midnight, second + FOUR_HOURS));
            assertThat(clock.warnAt().getLast().getEpochSecond()).isEqualTo(due);
        });
        Deadline preliminary = ConcernClocks.preliminaryAssessment(subject, at);
        assertThat(preliminary.statutory()).isEqualTo(young);
        sameWithWarning(preliminary, second, day + 14);
        same(ConcernClocks.evictionAcknowledgement(at), second, day, midnight);
        assertThat(ConcernClocks.investigation(subject, at).isPresent()).isEqualTo(young);
        ConcernClocks.investigation(subject, at).ifPresent(clock -> {
            assertThat(clock.statutory()).isEqualTo(subject == ReportSubject.CHILD);
            sameWithWarning(clock, second, ClockOracle.plusMonths(day, 4));
        });
        assertThat(ConcernClocks.reporterFeedback(at, at, at, false).isPresent())
                .isEqualTo(day >= ClockOracle.dayNumber(2026, 1, 15));
        ConcernClocks.reporterFeedback(at, at, at, false).ifPresent(clock -> sameWithWarning(clock, second, day + 7));
    }

    private static void sameWithWarning(Deadline clock, long startedAt, long dueDay) {
        same(clock, startedAt, dueDay, ClockOracle.at(dueDay + 1, 0));
        Instant warning = Instant.ofEpochSecond(ClockOracle.at(ClockOracle.workingDayBefore(dueDay), 8));
        if (!clock.warnAt().equals(List.of(warning))) {
            throw new AssertionError(clock + " should warn at " + warning + ", seed " + SEED);
        }
    }

    private static void same(Deadline clock, long startedAt, long dueDay, long dueAt) {
        int[] date = ClockOracle.civil(dueDay);
        boolean same = clock.startedAt().getEpochSecond() == startedAt
                && clock.dueDate().getYear() == date[0]
                && clock.dueDate().getMonthValue() == date[1]
                && clock.dueDate().getDayOfMonth() == date[2]
                && clock.dueAt().equals(Instant.ofEpochSecond(dueAt));
        if (!same) {
            throw new AssertionError(
                    clock + " should end on " + Arrays.toString(date) + " at second " + dueAt + ", seed " + SEED);
        }
    }
}

package se.vagenin.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;

/**
 * The date rules of concern reports. Days are local calendar days in Europe/Stockholm, counted from the day of arrival,
 * which is day 0. Holidays never move a deadline; they move the warning to the last working day before it.
 */
public final class ConcernClocks {

    /** R01, SoL 20:1 "genast": the first warning, in elapsed hours, also through DST nights. */
    public static final Duration PROTECTION_FIRST_WARNING = Duration.ofHours(4);

    /** R03, SoL 20:2: decide within 14 days after the report came in. */
    public static final int PRELIMINARY_DAYS = 14;

    /** R12, SoL 19:6: answer a mandated reporter within one week of the decision. */
    public static final int FEEDBACK_DAYS = 7;

    /** R17, SoL 14:2 says at once; the 14 days are a local target. */
    public static final int ADULT_TARGET_DAYS = 14;

    /** R18, SoL 20:3: a child investigation is done in four calendar months. R19: a local target from 18. */
    public static final int INVESTIGATION_MONTHS = 4;

    /** R33, lag 2021:530: an information talk within four weeks from the request. */
    public static final int INFORMATION_TALK_DAYS = 28;

    /** When the day's warnings are given, local time. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private ConcernClocks() {}

    /**
     * R01: due at the end of the local day of arrival, but never less than four hours after arrival, so that a report
     * late in the evening runs into the night. Runs on nights, weekends and holidays. Warns after four hours and at the
     * end of the day of arrival.
     *
     * @return empty for adults and the unborn, who have no protection assessment
     */
    public static Optional<Deadline> protectionAssessment(ReportSubject subject, Instant arrivedAt) {
        return subject.childOrYoung() ? Optional.of(protection(arrivedAt)) : Optional.empty();
    }

    private static Deadline protection(Instant arrivedAt) {
        Rule rule = Rules.get("R01");
        Instant fourHours = arrivedAt.plus(PROTECTION_FIRST_WARNING);
        Instant endOfDay = SwedishTime.startOf(SwedishTime.dateOf(arrivedAt).plusDays(1));
        Instant dueAt = fourHours.isAfter(endOfDay) ? fourHours : endOfDay;
        return new Deadline(
                Deadline.Kind.PROTECTION_ASSESSMENT,
                rule.id(),
                Rules.RULESET_VERSION,
                rule.statutory(),
                arrivedAt,
                SwedishTime.dateOf(dueAt.minusNanos(1)),
                dueAt,
                Stream.of(fourHours, endOfDay).sorted().distinct().toList());
    }

    /**
     * The clock to the decision whether to open, from arrival and unmoved by assignment. R03 for children and the young:
     * the last day is the day of arrival plus 14. R17 for adults and the unborn: the same 14 days as a local target.
     */
    public static Deadline preliminaryAssessment(ReportSubject subject, Instant arrivedAt) {
        LocalDate arrival = SwedishTime.dateOf(arrivedAt);
        return switch (subject) {
            case CHILD, YOUNG ->
                dated("R03", Deadline.Kind.PRELIMINARY_ASSESSMENT, arrivedAt, arrival.plusDays(PRELIMINARY_DAYS));
            case ADULT, UNBORN -> local(arrivedAt, arrival.plusDays(ADULT_TARGET_DAYS));
        };
    }

    // The duty of R17 is statutory, the number of days is not.
    private static Deadline local(Instant arrivedAt, LocalDate dueDate) {
        Deadline counted = dated("R17", Deadline.Kind.ADULT_ASSESSMENT, arrivedAt, dueDate);
        return new Deadline(
                counted.kind(),
                counted.rule(),
                counted.rulesetVersion(),
                false,
                counted.startedAt(),
                counted.dueDate(),
                counted.dueAt(),
                counted.warnAt());
    }

    /**
     * R04: the same clock with a later last day, after a decision on extraordinary reasons. Whether the extension is
     * allowed is for {@link DecisionPolicy}.
     */
    static Deadline extended(Deadline running, LocalDate newDueDate) {
        return dated("R04", running.kind(), running.startedAt(), newDueDate);
    }

    /**
     * R12: seven local calendar days from the decision. The same day when the reporter asks after the decision or an
     * investigation was already running: then the law says at once.
     *
     * @param arrivedAt when the report came in; reports before 2026-01-15 give no such clock
     * @param askedAt when the reporter asked for an answer
     * @param decidedAt when the decision was made, or the report attached to a running investigation
     * @param alreadyRunning an investigation on the same child was running
     */
    public static Optional<Deadline> reporterFeedback(
            Instant arrivedAt, Instant askedAt, Instant decidedAt, boolean alreadyRunning) {
        if (SwedishTime.dateOf(arrivedAt).isBefore(Rules.get("R12").validFrom())) {
            return Optional.empty();
        }
        if (askedAt.isAfter(decidedAt)) {
            return Optional.of(sameDay("R12", Deadline.Kind.REPORTER_FEEDBACK, askedAt));
        }
        if (alreadyRunning) {
            return Optional.of(sameDay("R12", Deadline.Kind.REPORTER_FEEDBACK, decidedAt));
        }
        LocalDate decided = SwedishTime.dateOf(decidedAt);
        return Optional.of(dated("R12", Deadline.Kind.REPORTER_FEEDBACK, decidedAt, decided.plusDays(FEEDBACK_DAYS)));
    }

    /** R37, SOF 11:3: acknowledged to Kronofogden on the local day the notice came in. */
    public static Deadline evictionAcknowledgement(Instant arrivedAt) {
        return sameDay("R37", Deadline.Kind.EVICTION_ACKNOWLEDGEMENT, arrivedAt);
    }

    /** R33, lag 2021:530: the local day of the request plus four weeks. */
    public static Deadline informationTalk(Instant requestedAt) {
        LocalDate due = SwedishTime.dateOf(requestedAt).plusDays(INFORMATION_TALK_DAYS);
        return dated("R33", Deadline.Kind.INFORMATION_TALK, requestedAt, due);
    }

    /**
     * The municipality's own target for a matter that the law gives no clock; never statutory.
     *
     * @param days local calendar days after the day of arrival, from 1
     */
    public static Deadline localTarget(Instant arrivedAt, int days) {
        LocalDate due = SwedishTime.dateOf(arrivedAt).plusDays(days);
        return new Deadline(
                Deadline.Kind.LOCAL_TARGET,
                Deadline.OWN,
                Rules.RULESET_VERSION,
                false,
                arrivedAt,
                due,
                SwedishTime.startOf(due.plusDays(1)),
                List.of(morningBefore(due)));
    }

    /**
     * R18 and R19: four calendar months from the local day of opening; the last day of a shorter month where the day
     * does not exist. Statutory for children, a local target for 18 to 20.
     *
     * @return empty for adults and the unborn
     */
    public static Optional<Deadline> investigation(ReportSubject subject, Instant openedAt) {
        LocalDate due = SwedishTime.dateOf(openedAt).plusMonths(INVESTIGATION_MONTHS);
        return switch (subject) {
            case CHILD -> Optional.of(dated("R18", Deadline.Kind.INVESTIGATION, openedAt, due));
            case YOUNG -> Optional.of(dated("R19", Deadline.Kind.INVESTIGATION, openedAt, due));
            case ADULT, UNBORN -> Optional.empty();
        };
    }

    private static Deadline dated(String rule, Deadline.Kind kind, Instant startedAt, LocalDate dueDate) {
        return Deadline.by(Rules.get(rule), kind, startedAt, dueDate, List.of(morningBefore(dueDate)));
    }

    private static Instant morningBefore(LocalDate dueDate) {
        return Weekdays.lastWorkingDayBefore(dueDate)
                .atTime(MORNING)
                .atZone(SwedishTime.ZONE)
                .toInstant();
    }

    private static Deadline sameDay(String rule, Deadline.Kind kind, Instant startedAt) {
        return Deadline.by(Rules.get(rule), kind, startedAt, SwedishTime.dateOf(startedAt), List.of(startedAt));
    }
}

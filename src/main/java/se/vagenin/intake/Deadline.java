package se.vagenin.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.vagenin.kernel.Rule;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;

/**
 * A running clock: by when something must be done, and by which rule.
 *
 * <p>The end is half open. {@code dueDate} is the last local day (Europe/Stockholm) on which the step is in time and is
 * what people are shown. {@code dueAt} is the first instant that is too late, normally the start of the local day after
 * {@code dueDate}; a step is in time when it happens before {@code dueAt}.
 *
 * @param rule id in the rule list, or {@link #OWN} for a target that only the municipality has set
 * @param rulesetVersion the list the clock was counted by
 * @param statutory false for a local target, which must be shown as such
 * @param warnAt when to warn, in order, none after {@code dueAt}
 */
public record Deadline(
        Kind kind,
        String rule,
        String rulesetVersion,
        boolean statutory,
        Instant startedAt,
        LocalDate dueDate,
        Instant dueAt,
        List<Instant> warnAt) {

    /** In place of a rule: no law, only the municipality's own order. */
    public static final String OWN = "LOCAL";

    /** What is to be done before the clock ends. The names are the ones of the API. */
    public enum Kind {
        PROTECTION_ASSESSMENT,
        PRELIMINARY_ASSESSMENT,
        REPORTER_FEEDBACK,
        ADULT_ASSESSMENT,
        EVICTION_ACKNOWLEDGEMENT,
        INVESTIGATION,
        INFORMATION_TALK,
        LOCAL_TARGET
    }

    public Deadline {
        warnAt = List.copyOf(warnAt);
    }

    static Deadline by(Rule rule, Kind kind, Instant startedAt, LocalDate dueDate, List<Instant> warnAt) {
        return new Deadline(
                kind,
                rule.id(),
                Rules.RULESET_VERSION,
                rule.statutory(),
                startedAt,
                dueDate,
                SwedishTime.startOf(dueDate.plusDays(1)),
                warnAt);
    }

    /** The time has run out. */
    public boolean overdueAt(Instant now) {
        return !now.isBefore(dueAt);
    }

    /** The time left; negative when it has run out. */
    public Duration leftAt(Instant now) {
        return Duration.between(now, dueAt);
    }

    /** At least one warning time has come. */
    public boolean warnsAt(Instant now) {
        return warnAt.stream().anyMatch(warning -> !now.isBefore(warning));
    }
}

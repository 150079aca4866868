package se.vagenin.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.NewClock;

/** Turns deadlines of the law into clocks of the case file. */
final class ConcernClockSet {

    private ConcernClockSet() {}

    static List<NewClock> of(List<Receipt.Assessed> assessed) {
        return assessed.stream()
                .flatMap(each -> each.clocks().stream().map(deadline -> of(each.assessmentId(), deadline)))
                .toList();
    }

    static NewClock of(@Nullable UUID subject, Deadline deadline) {
        Instant warning = deadline.warnAt().isEmpty() ? null : deadline.warnAt().getFirst();
        return new NewClock(
                subject,
                ClockKind.valueOf(deadline.kind().name()),
                deadline.rule(),
                deadline.rulesetVersion(),
                deadline.statutory(),
                deadline.startedAt(),
                deadline.dueDate(),
                deadline.dueAt(),
                warning);
    }
}

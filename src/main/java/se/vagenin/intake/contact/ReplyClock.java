package se.vagenin.intake.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.NewClock;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.kernel.Weekdays;

/**
 * The municipality's own target, no law: whoever writes has an answer by the end of the next working day, and by the end of
 * the day where somebody may be in danger. It runs from the first word that is unanswered.
 */
@Component
class ReplyClock {

    private static final String LOCAL = "LOCAL-REPLY";

    private final Clocks clocks;

    ReplyClock(Clocks clocks) {
        this.clocks = clocks;
    }

    void start(Municipality municipality, UUID matter, Instant saidAt, boolean today) {
        boolean runs = clocks.of(municipality, matter).stream()
                .anyMatch(each -> each.running() && each.set().kind() == ClockKind.PERSON_REPLY);
        if (!runs) {
            clocks.start(
                    municipality, matter, List.of(by(today ? SwedishTime.dateOf(saidAt) : dueDay(saidAt), saidAt)));
        }
    }

    void stop(Municipality municipality, UUID matter, Clocks.Stop why, Instant at) {
        clocks.stop(municipality, matter, null, ClockKind.PERSON_REPLY, why, at);
    }

    static LocalDate dueDay(Instant saidAt) {
        LocalDate day = SwedishTime.dateOf(saidAt).plusDays(1);
        while (!Weekdays.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static NewClock by(LocalDate day, Instant saidAt) {
        return new NewClock(
                null,
                ClockKind.PERSON_REPLY,
                LOCAL,
                Rules.RULESET_VERSION,
                false,
                saidAt,
                day,
                SwedishTime.startOf(day.plusDays(1)),
                null);
    }
}

package se.vagenin.worklist;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.NewClock;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.web.ClockChip;
import se.vagenin.web.SwedishText;

/** How the lists put matters into words. */
final class Words {

    private Words() {}

    /** The chip of a matter's nearest clock; null where none runs. */
    static @Nullable ClockChip chip(Matter matter, Instant now) {
        Matter.NextClock next = matter.next();
        return next == null ? null : chip(next.kind(), matter.arrivedAt(), next.dueAt(), now);
    }

    static ClockChip chip(NewClock clock, Instant now) {
        return chip(clock.kind(), clock.startedAt(), clock.dueAt(), now);
    }

    /** R01: protection is assessed at once, so until it is late it says how long it has waited. */
    private static ClockChip chip(ClockKind kind, Instant startedAt, Instant dueAt, Instant now) {
        return kind == ClockKind.PROTECTION_ASSESSMENT && now.isBefore(dueAt)
                ? ClockChip.atOnce("Skydd", startedAt, now)
                : ClockChip.due(dueAt, now);
    }

    /** "Orosanmälan, barn · Polisen · 2 barn". */
    static String about(Matter matter) {
        String count = matter.subjects() > 1 ? " · " + matter.subjects() + " personer" : "";
        return matter.kind().label() + source(matter).map(each -> " · " + each).orElse("") + count;
    }

    /** Who the matter came from, by category. */
    static Optional<String> source(Matter matter) {
        return Arrays.stream(ReporterCategory.values())
                .filter(category -> category.name().equals(matter.source()))
                .findFirst()
                .map(category -> category.label()
                        + (category == ReporterCategory.PRIVATE && matter.arrivedToTheHour() ? ", anonym" : ""));
    }

    /** "I dag 08.47"; without minutes where they are not kept (R15). */
    static String arrived(Matter matter, Instant now) {
        String moment = SwedishText.moment(matter.arrivedAt(), now);
        return matter.arrivedToTheHour() ? moment.substring(0, moment.length() - 3) : moment;
    }

    /** "Sanna E." */
    static String shortName(String name) {
        int cut = name.lastIndexOf(' ');
        return cut < 0
                ? name
                : name.substring(0, cut) + " "
                        + name.substring(cut + 1, cut + 2).toUpperCase(Locale.ROOT) + ".";
    }
}

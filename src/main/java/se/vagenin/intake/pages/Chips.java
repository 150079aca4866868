package se.vagenin.intake.pages;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.MatterClock;
import se.vagenin.intake.Assessment;
import se.vagenin.kernel.Rules;
import se.vagenin.web.ClockChip;
import se.vagenin.web.SwedishText;

/** Clocks of a matter as chips and rows. */
final class Chips {

    private Chips() {}

    /** The clocks beside the heading, nearest first: one chip where several persons have the same clock. */
    static List<ClockChip> ofHead(MatterFile file) {
        Map<String, List<MatterClock>> alike = file.clocks().stream()
                .filter(MatterClock::running)
                .collect(Collectors.groupingBy(
                        clock -> clock.set().kind() + " " + clock.set().dueAt(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return alike.values().stream().map(clocks -> head(file, clocks)).toList();
    }

    private static ClockChip head(MatterFile file, List<MatterClock> alike) {
        ClockChip chip = named(alike.getFirst(), file.now());
        if (file.assessments().size() < 2) {
            return chip;
        }
        String whom = alike.size() == 1
                ? about(file, alike.getFirst())
                : SwedishText.count(alike.size(), "person", "personer") + ", ";
        return chip.showing(whom + chip.shown());
    }

    /** The running clock of a kind for one assessment. */
    static Optional<ClockChip> running(MatterFile file, UUID assessment, ClockKind... kinds) {
        List<ClockKind> wanted = List.of(kinds);
        return file.clocks().stream()
                .filter(clock -> clock.running()
                        && assessment.equals(clock.set().subjectId())
                        && wanted.contains(clock.set().kind()))
                .findFirst()
                .map(clock -> chip(clock, file.now(), ""));
    }

    /** The running clock of a kind for the whole matter. */
    static Optional<ClockChip> running(MatterFile file, ClockKind kind) {
        return file.clocks().stream()
                .filter(clock -> clock.running() && clock.set().kind() == kind)
                .findFirst()
                .map(clock -> named(clock, file.now()));
    }

    static List<MatterView.ClockRow> rows(MatterFile file) {
        return file.clocks().stream().map(clock -> row(file, clock)).toList();
    }

    private static MatterView.ClockRow row(MatterFile file, MatterClock clock) {
        Instant stopped = clock.stoppedAt();
        String limit = clock.set().statutory() ? Rules.get(clock.set().rule()).citation() : "Lokalt mål";
        return new MatterView.ClockRow(
                clock.set().kind().label(),
                file.assessments().size() > 1 ? about(file, clock).replaceFirst(", $", "") : "",
                stopped == null ? chip(clock, file.now(), "") : null,
                stopped == null ? "" : stopped(clock, stopped, file.now()),
                limit);
    }

    private static String stopped(MatterClock clock, Instant at, Instant now) {
        boolean inTime = at.isBefore(clock.set().dueAt());
        return "Stannad " + SwedishText.moment(at, now).toLowerCase(java.util.Locale.ROOT)
                + (inTime ? ", i tid" : ", för sent");
    }

    private static ClockChip named(MatterClock clock, Instant now) {
        return clock.set().kind() == ClockKind.PROTECTION_ASSESSMENT
                ? chip(clock, now, "Skydd")
                : labelled(clock, chip(clock, now, ""));
    }

    private static ClockChip labelled(MatterClock clock, ClockChip chip) {
        return chip.showing(clock.set().kind().label().toLowerCase(java.util.Locale.ROOT) + " senast " + chip.shown()
                + (clock.set().statutory() ? "" : ", lokalt mål"));
    }

    /** Protection is to be assessed at once: it has no days left, only how long it has waited, until it is late. */
    private static ClockChip chip(MatterClock clock, Instant now, String what) {
        boolean atOnce = clock.set().kind() == ClockKind.PROTECTION_ASSESSMENT && !clock.lateAt(now);
        return atOnce
                ? ClockChip.atOnce(what, clock.set().startedAt(), now)
                : ClockChip.due(clock.set().dueAt(), now);
    }

    private static String about(MatterFile file, MatterClock clock) {
        UUID subject = clock.set().subjectId();
        return file.assessments().stream()
                .filter(each -> each.id().equals(subject))
                .findFirst()
                .map(Assessment.class::cast)
                .map(each -> file.label(each) + ", ")
                .orElse("");
    }
}

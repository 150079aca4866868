package se.vagenin.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterKind;
import se.vagenin.demo.DemoStory.Fate;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;

/** Makes up matters. Pure: the same seed and the same moment give the same matters. */
final class StoryTeller {

    /** How many of a hundred and fifty have each fate. */
    private static final List<Share> SHARES = List.of(
            new Share(Fate.WAITING_FOR_PROTECTION, 7),
            new Share(Fate.UNKNOWN_IDENTITY, 2),
            new Share(Fate.PROTECTED_IDENTITY, 1),
            new Share(Fate.NOBODYS, 8),
            new Share(Fate.UNDER_ASSESSMENT, 20),
            new Share(Fate.DUE_TODAY, 4),
            new Share(Fate.LATE, 3),
            new Share(Fate.GIVEN_MORE_TIME, 3),
            new Share(Fate.HALFWAY, 3),
            new Share(Fate.OPENED, 5),
            new Share(Fate.NOT_OPENED, 45),
            new Share(Fate.SUPPORT_OFFERED, 30),
            new Share(Fate.ATTACHED, 5),
            new Share(Fate.OTHER_MATTER, 14));

    private static final int DAYS_TO_DECIDE = 14;
    private static final int OLDEST = 90;

    private record Share(Fate fate, int count) {}

    private final Municipality municipality;
    private final Random random;
    private final DemoDays days;
    private final DemoPersons persons;
    private final DemoReports reports;
    private final DemoTexts texts = new DemoTexts();

    StoryTeller(Municipality municipality, long seed, Instant now) {
        this.municipality = municipality;
        this.random = new Random(seed + municipality.code());
        this.days = new DemoDays(random, now);
        this.persons = new DemoPersons(random, days.today());
        this.reports = new DemoReports(random, persons);
    }

    /** All, oldest first, so that earlier reports on a child are there when the next one comes. */
    List<DemoStory> tell() {
        List<DemoStory> stories = new ArrayList<>();
        for (Share share : SHARES) {
            for (int i = 0; i < share.count(); i++) {
                stories.add(tell(share.fate()));
            }
        }
        stories.sort((one, other) ->
                one.report().receivedAt().compareTo(other.report().receivedAt()));
        return stories;
    }

    private DemoStory tell(Fate fate) {
        Instant arrived = arrival(fate);
        ReportTemplate template = template(fate);
        ReportedConcern report = reports.write(template, arrived, subjects(fate, template));
        return new DemoStory(municipality, fate, report, course(fate, report));
    }

    private Instant arrival(Fate fate) {
        return switch (fate) {
            case WAITING_FOR_PROTECTION -> days.minutesAgo(random.nextInt(4, 300));
            case UNKNOWN_IDENTITY, NOBODYS, PROTECTED_IDENTITY -> days.arrival(random.nextInt(1, 5));
            case UNDER_ASSESSMENT, HALFWAY, OTHER_MATTER -> days.arrival(random.nextInt(1, 13));
            case DUE_TODAY -> days.arrival(DAYS_TO_DECIDE);
            case LATE, GIVEN_MORE_TIME -> days.arrival(DAYS_TO_DECIDE + random.nextInt(1, 5));
            // some families have not answered yet
            case SUPPORT_OFFERED -> days.arrival(random.nextInt(DAYS_TO_DECIDE / 2, OLDEST / 2));
            case OPENED, NOT_OPENED, ATTACHED -> days.arrival(random.nextInt(DAYS_TO_DECIDE + 2, OLDEST));
        };
    }

    private ReportTemplate template(Fate fate) {
        Predicate<ReportTemplate> child = template -> template.kind() == MatterKind.CHILD_CONCERN;
        return switch (fate) {
            case WAITING_FOR_PROTECTION, PROTECTED_IDENTITY, DUE_TODAY, LATE, GIVEN_MORE_TIME, ATTACHED ->
                reports.pick(child);
            case UNKNOWN_IDENTITY ->
                reports.pick(child.and(template -> !template.category().professional()));
            case HALFWAY, NOT_OPENED, SUPPORT_OFFERED -> reports.concern(template -> !template.violence());
            case NOBODYS, UNDER_ASSESSMENT -> reports.concern(template -> true);
            case OPENED ->
                random.nextBoolean() ? reports.pick(child.and(ReportTemplate::violence)) : reports.pick(child);
            case OTHER_MATTER -> reports.pick(template -> !template.kind().concern());
        };
    }

    private List<ReportedConcern.Subject> subjects(Fate fate, ReportTemplate template) {
        return switch (fate) {
            case UNKNOWN_IDENTITY -> List.of(persons.unknown());
            case PROTECTED_IDENTITY -> List.of(persons.protectedChild());
            case HALFWAY ->
                template.kind() == MatterKind.CHILD_CONCERN
                        ? List.of(persons.child(), persons.child())
                        : reports.subjects(template.kind());
            case WAITING_FOR_PROTECTION,
                    NOBODYS,
                    UNDER_ASSESSMENT,
                    DUE_TODAY,
                    LATE,
                    GIVEN_MORE_TIME,
                    OPENED,
                    NOT_OPENED,
                    SUPPORT_OFFERED,
                    ATTACHED,
                    OTHER_MATTER -> reports.subjects(template.kind());
        };
    }

    private Course course(Fate fate, ReportedConcern report) {
        Instant arrived = report.receivedAt();
        Course.Protection protection = protection(fate, arrived);
        Instant takenAt = taken(fate) ? days.after(arrived, 20, 600) : null;
        Course.Ruling ruling = ruling(fate, report, latest(arrived, takenAt, protection));
        return new Course(
                takenAt,
                protection,
                takenAt == null ? List.of() : notes(fate, takenAt, ruling),
                fate == Fate.GIVEN_MORE_TIME ? moreTime(arrived) : null,
                ruling);
    }

    private boolean taken(Fate fate) {
        return switch (fate) {
            case NOBODYS, UNKNOWN_IDENTITY, PROTECTED_IDENTITY -> false;
            case WAITING_FOR_PROTECTION, OTHER_MATTER -> random.nextInt(3) == 0;
            case UNDER_ASSESSMENT,
                    DUE_TODAY,
                    LATE,
                    GIVEN_MORE_TIME,
                    HALFWAY,
                    OPENED,
                    NOT_OPENED,
                    SUPPORT_OFFERED,
                    ATTACHED -> true;
        };
    }

    private Course.@Nullable Protection protection(Fate fate, Instant arrived) {
        if (fate == Fate.WAITING_FOR_PROTECTION || fate == Fate.OTHER_MATTER) {
            return null;
        }
        ProtectionAssessment.Outcome outcome = outcome(fate);
        return new Course.Protection(
                days.after(arrived, 8, 200),
                outcome,
                texts.pick(outcome.name(), random),
                texts.pick("NOT_ASKED", random),
                fate == Fate.HALFWAY && random.nextBoolean());
    }

    private ProtectionAssessment.Outcome outcome(Fate fate) {
        if (fate == Fate.UNKNOWN_IDENTITY) {
            return ProtectionAssessment.Outcome.CANNOT_ASSESS_YET;
        }
        return fate == Fate.OPENED && random.nextInt(3) == 0
                ? ProtectionAssessment.Outcome.NEEDS_PROTECTION
                : ProtectionAssessment.Outcome.NO_NEED;
    }

    private List<Course.Note> notes(Fate fate, Instant takenAt, Course.@Nullable Ruling ruling) {
        List<Course.Note> notes = new ArrayList<>();
        int count = random.nextInt(4);
        for (int day = 0; day < count; day++) {
            boolean disputed = random.nextInt(12) == 0;
            boolean draft = fate == Fate.UNDER_ASSESSMENT && day == count - 1 && random.nextInt(3) == 0;
            notes.add(new Course.Note(
                    days.workingDayAfter(takenAt, day + 1),
                    texts.pick(draft ? "DRAFT" : disputed ? "NOTE_DISPUTED" : "NOTE", random),
                    disputed,
                    !draft && random.nextInt(10) == 0 ? texts.pick("CORRECTION", random) : null,
                    draft));
        }
        notes.removeIf(note -> ruling != null && !note.at().isBefore(ruling.at()));
        return notes;
    }

    private Course.MoreTime moreTime(Instant arrived) {
        return new Course.MoreTime(
                days.workingDayAfter(arrived, DAYS_TO_DECIDE - 2),
                days.today().plusDays(random.nextInt(4, 15)),
                texts.pick("EXTENSION", random));
    }

    /** A decision closes the matter, so it comes last: somebody has taken it and protection is assessed. */
    private static Instant latest(Instant arrived, @Nullable Instant takenAt, Course.@Nullable Protection protection) {
        return Stream.of(arrived, takenAt, protection == null ? null : protection.at())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Course.@Nullable Ruling ruling(Fate fate, ReportedConcern report, Instant before) {
        PreliminaryDecision decision = decision(fate, report);
        if (decision == null) {
            return null;
        }
        boolean soon = decision instanceof PreliminaryDecision.Open && report.violence();
        Instant earliest = before.plus(Duration.ofMinutes(5));
        Instant wished = days.workingDayAfter(report.receivedAt(), soon ? 1 : random.nextInt(2, DAYS_TO_DECIDE));
        return new Course.Ruling(
                wished.isBefore(earliest) ? earliest : wished,
                decision,
                random.nextInt(3) == 0 ? texts.pick("NOT_HEARD", random) : null,
                random.nextInt(4) == 0 ? texts.pick("NO_MEETING", random) : null,
                fate == Fate.HALFWAY);
    }

    private @Nullable PreliminaryDecision decision(Fate fate, ReportedConcern report) {
        boolean adult = report.kind() == MatterKind.ADULT_CONCERN;
        return switch (fate) {
            case OPENED -> new PreliminaryDecision.Open(texts.pick("OPEN", random));
            case NOT_OPENED, HALFWAY ->
                new PreliminaryDecision.Decline(texts.pick(adult ? "ADULT_DECLINE" : "DECLINE", random), false);
            case SUPPORT_OFFERED -> new PreliminaryDecision.Decline(texts.pick("DECLINE_SUPPORT", random), true);
            case ATTACHED ->
                new PreliminaryDecision.AttachToOngoing(
                        "PROV-" + SwedishTime.dateOf(report.receivedAt()).getYear() + "-" + random.nextInt(100, 999));
            case WAITING_FOR_PROTECTION,
                    UNKNOWN_IDENTITY,
                    PROTECTED_IDENTITY,
                    NOBODYS,
                    UNDER_ASSESSMENT,
                    DUE_TODAY,
                    LATE,
                    GIVEN_MORE_TIME,
                    OTHER_MATTER -> null;
        };
    }
}

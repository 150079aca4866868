package se.vagenin.intake.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Act;
import se.vagenin.web.SwedishText;
import se.vagenin.web.TimelineEntry.Body;
import se.vagenin.web.TimelineEntry.State;
import se.vagenin.web.TimelineEntry.When;

/** The timeline in words: what happened when, what was saved later, corrected or disputed. */
final class Happenings {

    private static final Duration SAVED_AT_ONCE = Duration.ofMinutes(2);

    private final MatterFile file;
    private final Map<UUID, TimelineEntry> rows;

    private Happenings(MatterFile file) {
        this.file = file;
        this.rows = file.timeline().stream().collect(Collectors.toMap(TimelineEntry::id, Function.identity()));
    }

    static List<se.vagenin.web.TimelineEntry> of(MatterFile file) {
        Happenings happenings = new Happenings(file);
        return file.timeline().stream().map(happenings::entry).toList();
    }

    private se.vagenin.web.TimelineEntry entry(TimelineEntry row) {
        var shown = se.vagenin.web.TimelineEntry.of(state(row), when(row), who(row), "")
                .with(body(row));
        String note = note(row);
        if (note != null) {
            shown = shown.noting(note);
        }
        return shown.offering(acts(row).toArray(Act[]::new));
    }

    private State state(TimelineEntry row) {
        if (row.working()) {
            return State.WORKING;
        }
        if (row.kind() == EntryKind.RECEIVED) {
            return State.RECEIVED;
        }
        return corrected(row) ? State.CORRECTED : State.LOCKED;
    }

    /** A row that says the person disputes the old one does not strike it: both stand (SoL 14:6). */
    private boolean corrected(TimelineEntry row) {
        TimelineEntry by = row.correctedById() == null ? null : rows.get(row.correctedById());
        return row.correctedById() != null && (by == null || !by.disputed());
    }

    /** The exact time of an anonymous report is not known, and no page pretends to know it (R15). */
    private When when(TimelineEntry row) {
        if (toTheHour(row)) {
            return new When(Arrived.toTheHour(row.eventAt(), file.now()), row.eventAt());
        }
        return When.of(row.eventAt(), file.now());
    }

    private boolean toTheHour(TimelineEntry row) {
        return file.matter().arrivedToTheHour()
                && (row.kind() == EntryKind.RECEIVED || row.authorKind().equals("VISITOR"));
    }

    private String who(TimelineEntry row) {
        return switch (row.authorKind()) {
            case "STAFF" -> file.name(UUID.fromString(row.author()));
            case "CLIENT" -> "Ansluten verksamhet";
            case "VISITOR" -> file.matter().kind().concern() ? "Anmälaren" : "Personen";
            case "RESIDENT" -> "Anmälaren, inloggad";
            default -> "Vägen in";
        };
    }

    private Body body(TimelineEntry row) {
        String text = row.body() == null ? "" : row.body();
        if (row.kind() == EntryKind.RECEIVED) {
            return new Body(file.matter().kind().label() + ".", text, "");
        }
        String lead = lead(row);
        return corrected(row) ? new Body(lead, "", text) : new Body(lead, text, "");
    }

    private String lead(TimelineEntry row) {
        if (row.disputed()) {
            return "Ifrågasatt uppgift:";
        }
        if (row.kind() == EntryKind.NOTE) {
            return "";
        }
        String about = file.assessments().stream()
                .filter(each -> each.id().equals(row.subjectId()))
                .findFirst()
                .map(each -> " " + file.label(each))
                .orElse("");
        return row.kind().label() + about + (row.body() == null ? "." : ":");
    }

    private @Nullable String note(TimelineEntry row) {
        if (row.working()) {
            return "Utkast sparat " + moment(row.savedAt()) + ". Bara du ser det.";
        }
        TimelineEntry by = row.correctedById() == null ? null : rows.get(row.correctedById());
        if (by != null) {
            return (by.disputed() ? "Ifrågasatt, se raden från " : "Rättad, se raden från ") + moment(by.eventAt())
                    + ".";
        }
        TimelineEntry old = row.correctsId() == null ? null : rows.get(row.correctsId());
        String points = old == null
                ? ""
                : (row.disputed() ? "Gäller raden från " : "Rättar raden från ") + moment(old.eventAt()) + ". ";
        String words = points + savedLater(row);
        return words.isBlank() ? null : words.strip();
    }

    private String savedLater(TimelineEntry row) {
        boolean anonymous = toTheHour(row);
        boolean later = Duration.between(row.eventAt(), row.savedAt()).compareTo(SAVED_AT_ONCE) > 0;
        return later && !anonymous ? "Hände " + moment(row.eventAt()) + ", sparad " + moment(row.savedAt()) + "." : "";
    }

    private List<Act> acts(TimelineEntry row) {
        String note = file.address() + "/anteckningar/";
        if (row.working()) {
            return List.of(new Act("Fortsätt", note + row.id()));
        }
        if (row.kind() == EntryKind.RECEIVED && file.concern().isPresent()) {
            return List.of(new Act("Läs anmälan", file.address() + "/anmalan"));
        }
        boolean mayCorrect = (row.kind() == EntryKind.NOTE || row.kind() == EntryKind.CONTACT)
                && row.correctedById() == null
                && !file.handedOver()
                && file.may(Operation.WRITE_NOTE);
        return mayCorrect
                ? List.of(
                        new Act("Rätta", note + "ny?rattar=" + row.id()),
                        new Act("Notera som ifrågasatt", note + "ny?ifragasatt=" + row.id()))
                : List.of();
    }

    private String moment(Instant at) {
        String words = SwedishText.moment(at, file.now());
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** When something arrived, to the hour. */
    static final class Arrived {

        private Arrived() {}

        static String toTheHour(Instant at, Instant now) {
            int hour = at.atZone(SwedishTime.ZONE).getHour();
            return SwedishText.capital(SwedishText.dayWords(at, now)) + ", kl. " + (hour < 10 ? "0" : "") + hour;
        }
    }
}

package se.vagenin.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;

/** A note as typed. Everything may be missing or wrong; what can be kept is kept. */
record NoteForm(
        @Nullable String datum,
        @Nullable String klockslag,
        @Nullable String text,
        @Nullable String version,
        @Nullable UUID rattar,
        @Nullable Boolean ifragasatt,
        @Nullable String gor) {

    static final int LONGEST = 50_000;

    static NoteForm blank(Instant now) {
        EventTime time = EventTime.of(now);
        return new NoteForm(time.date(), time.time(), "", "0", null, false, null);
    }

    static NoteForm of(TimelineEntry note) {
        EventTime time = EventTime.of(note.eventAt());
        return new NoteForm(
                time.date(),
                time.time(),
                note.body(),
                Integer.toString(note.version()),
                note.correctsId(),
                note.disputed(),
                null);
    }

    NoteForm correcting(@Nullable UUID row, boolean disputed) {
        return new NoteForm(datum, klockslag, text, version, row, disputed, gor);
    }

    boolean locks() {
        return "las".equals(gor);
    }

    boolean disputed() {
        return Boolean.TRUE.equals(ifragasatt);
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    EventTime time() {
        return new EventTime(Objects.requireNonNullElse(datum, ""), Objects.requireNonNullElse(klockslag, ""));
    }

    /** A version that is not a number was never sent by our page. */
    int readVersion() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    FormErrors check(Instant now) {
        var errors = FormErrors.collect();
        time().check(errors, now);
        errors.addIf(
                locks() && words().isBlank(), "text", "Anteckningen är tom. Skriv vad som hände innan du låser den.");
        return checkLength(errors).done();
    }

    FormErrors.Collector checkLength(FormErrors.Collector errors) {
        return errors.addIf(
                words().length() > LONGEST,
                "text",
                "Texten är för lång. Högst 50 000 tecken ryms, så dela upp den i flera anteckningar.");
    }

    NoteDraft draft(UUID matter, UUID note, Instant fallback) {
        return new NoteDraft(note, matter, readVersion(), time().read().orElse(fallback), words(), disputed(), rattar);
    }
}

package se.vagenin.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** Notes of a matter: written, saved as drafts, locked, corrected by a new row, marked as disputed (SoL 14:6). */
@Controller
@RequestMapping("/arbete/arenden/{matter}/anteckningar")
@Requires(Operation.WRITE_NOTE)
class NotePages {

    private static final String TEMPLATE = "casefile/note";

    private final NoteReader reader;
    private final WriteNote writing;
    private final IdSource ids;
    private final Clock clock;

    NotePages(NoteReader reader, WriteNote writing, IdSource ids, Clock clock) {
        this.reader = reader;
        this.writing = writing;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping("/ny")
    Answer begin(
            Actor.Staff staff,
            @PathVariable UUID matter,
            @RequestParam(required = false) @Nullable UUID rattar,
            @RequestParam(required = false) @Nullable UUID ifragasatt) {
        UUID old = ifragasatt == null ? rattar : ifragasatt;
        NoteForm form = NoteForm.blank(clock.instant()).correcting(old, ifragasatt != null);
        return Page.of(TEMPLATE, view(new Place(staff, matter, ids.next()), form, "", FormErrors.NONE));
    }

    @GetMapping("/{note}")
    Answer resume(Actor.Staff staff, @PathVariable UUID matter, @PathVariable UUID note) {
        NoteReader.Found found = reader.read(staff, matter, note);
        TimelineEntry draft = found.note().filter(TimelineEntry::working).orElseThrow(NotFound::new);
        String saved = "Utkast sparat " + SwedishText.time(draft.savedAt()) + ". Bara du ser det.";
        Around around = new Around(new Place(staff, matter, note), found.matter(), found.corrected());
        return Page.of(TEMPLATE, view(around, NoteForm.of(draft), saved, FormErrors.NONE));
    }

    @PostMapping("/{note}")
    Answer write(Actor.Staff staff, @PathVariable UUID matter, @PathVariable UUID note, @ModelAttribute NoteForm form) {
        Place place = new Place(staff, matter, note);
        Instant now = clock.instant();
        FormErrors errors = form.check(now);
        if (errors.hasAny()) {
            return Page.invalid(TEMPLATE, view(place, form, "", errors));
        }
        NoteDraft draft = form.draft(matter, note, now);
        NoteResult result = form.locks() ? writing.lock(staff, draft) : writing.save(staff, draft);
        return switch (result) {
            case NoteResult.Kept _ -> Redirect.to(form.locks() ? place.matterAddress() : place.address());
            case NoteResult.Refused(var refusal) ->
                Page.invalid(TEMPLATE, view(place, form, "", FormErrors.of("text", refusal.reason())));
            case NoteResult.Overtaken(TimelineEntry now2) -> Page.conflict(conflict(place, now2, form));
        };
    }

    /** What the page sends by itself a moment after the last key. A date half typed does not stop the draft. */
    @PostMapping("/{note}/utkast")
    ResponseEntity<Map<String, Integer>> keep(
            Actor.Staff staff, @PathVariable UUID matter, @PathVariable UUID note, @ModelAttribute NoteForm form) {
        if (form.checkLength(FormErrors.collect()).done().hasAny()) {
            return ResponseEntity.unprocessableContent().build();
        }
        return switch (writing.save(staff, form.draft(matter, note, clock.instant()))) {
            case NoteResult.Kept(int version) -> ResponseEntity.ok(Map.of("version", version));
            case NoteResult.Refused _ -> ResponseEntity.unprocessableContent().build();
            case NoteResult.Overtaken _ ->
                ResponseEntity.status(HttpStatus.CONFLICT).build();
        };
    }

    /** Where a note is written. */
    private record Place(Actor.Staff staff, UUID matter, UUID note) {

        String matterAddress() {
            return "/arbete/arenden/" + matter;
        }

        String address() {
            return matterAddress() + "/anteckningar/" + note;
        }
    }

    private NoteView view(Place place, NoteForm form, String saved, FormErrors errors) {
        UUID corrects = form.rattar();
        NoteReader.Found found = reader.read(place.staff(), place.matter(), corrects);
        Optional<TimelineEntry> old = found.note().filter(row -> !row.working());
        if (corrects != null && old.isEmpty()) {
            throw new NotFound();
        }
        return view(new Around(place, found.matter(), old), form, saved, errors);
    }

    /** Where a note is written, with what has been read around it. */
    private record Around(Place place, Matter matter, Optional<TimelineEntry> corrected) {}

    private static NoteView view(Around around, NoteForm form, String saved, FormErrors errors) {
        return new NoteView(
                title(form),
                around.place().matterAddress(),
                around.matter().reference(),
                around.place().address(),
                NoteView.typed(form),
                around.corrected().map(TimelineEntry::body).orElse(null),
                saved,
                errors);
    }

    private static String title(NoteForm form) {
        if (form.rattar() == null) {
            return "Anteckning";
        }
        return form.disputed() ? "Notera som ifrågasatt" : "Rätta en anteckning";
    }

    private static Conflict conflict(Place place, TimelineEntry now, NoteForm form) {
        String theirs = now.body() == null ? "" : now.body();
        return new Conflict(
                "anteckningen",
                "Du, i en annan flik " + SwedishText.time(now.savedAt()) + ",",
                List.of(new Conflict.Change("Anteckning", theirs, form.words())),
                now.working() ? place.address() : place.matterAddress());
    }
}

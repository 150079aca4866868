package se.vagenin.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;

/**
 * The page where a note is written.
 *
 * @param old the words of the row that is corrected or disputed
 * @param saved where the draft stands, "Utkast sparat 13.18"
 */
public record NoteView(
        String title,
        String matter,
        String reference,
        String action,
        Typed typed,
        @Nullable String old,
        String saved,
        FormErrors errors) {

    /** What stands in the fields. */
    public record Typed(
            String date,
            String time,
            String text,
            String version,
            @Nullable UUID corrects,
            boolean disputed) {}

    static Typed typed(NoteForm form) {
        return new Typed(
                form.time().date(),
                form.time().time(),
                form.words(),
                form.version() == null ? "0" : form.version(),
                form.rattar(),
                form.disputed());
    }
}

package se.vagenin.document;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Who sends, when and under which reference. The reference is on every page; names and personal numbers are not,
 * unless the caller writes them into the text.
 */
public record Letterhead(String sender, String unit, String reference, LocalDate date, String footer, Locale language) {

    public PaperWords words() {
        return PaperWords.in(language);
    }
}

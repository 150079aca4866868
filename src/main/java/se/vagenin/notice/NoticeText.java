package se.vagenin.notice;

import static se.vagenin.web.Text.text;

import java.time.Instant;
import se.vagenin.web.Language;
import se.vagenin.web.LocalText;

/** The only texts that are ever sent. */
final class NoticeText {

    private NoticeText() {}

    /**
     * "Påminnelse: du har en tid i morgon kl. 10.00."
     *
     * @param now when it is read, which decides whether that is tomorrow
     */
    static String reminder(Language language, boolean open, String municipality, Instant starts, Instant now) {
        return language.call(() -> {
            String neutral = text("notice.reminder", LocalText.dayWords(starts, now), LocalText.time(starts));
            return open ? neutral + " " + text("notice.reminder.open", municipality) : neutral;
        });
    }

    /** What stands above it in a mail. */
    static String subject(Language language) {
        return language.call(() -> text("notice.subject"));
    }
}

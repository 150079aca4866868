package se.vagenin.intake.contact.visit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.contact.form.ContactOptions;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** What the pages under {@code /svar} show. */
public final class VisitView {

    private VisitView() {}

    /**
     * The page that asks for the code.
     *
     * @param notice what became of the last try; absent on a first visit
     * @param phone whom to ring instead
     * @param text what had been typed when the page had lain too long; sent along with the code
     */
    public record Door(String code, @Nullable String notice, String phone, String text, FormErrors errors) {

        @Override
        public String toString() {
            return "Door[]";
        }
    }

    /**
     * The conversation.
     *
     * @param key opens it for the next step
     * @param open the person can still write
     * @param ended what to know where it is over
     * @param notice what the last step did
     */
    public record Talk(
            List<Said> said,
            String key,
            boolean open,
            boolean anonymous,
            @Nullable String ended,
            String until,
            @Nullable String notice,
            String text,
            FormErrors errors) {

        @Override
        public String toString() {
            return "Talk[]";
        }
    }

    /**
     * One message.
     *
     * @param own the person's own
     */
    public record Said(boolean own, String who, String when, String exact, String body, List<SentFile> files) {

        public Said {
            files = List.copyOf(files);
        }

        @Override
        public String toString() {
            return "Said[]";
        }
    }

    /**
     * A file that came with a message.
     *
     * @param note what the person should know of it, if anything
     */
    public record SentFile(String name, @Nullable String note) {}

    /** The page that asks whether the conversation is to be ended. */
    public record Leaving(String key) {}

    /** The page that asks who it is. */
    public record Telling(
            String key,
            String name,
            String number,
            boolean protectedData,
            String way,
            String where,
            String hours,
            String voicemail,
            String neutral,
            FormErrors errors) {

        public List<Option> ways() {
            return ContactOptions.ways();
        }

        public List<Option> voicemails() {
            return ContactOptions.yesNo("contact.care.voicemail.yes", "contact.care.voicemail.no");
        }

        public List<Option> neutrals() {
            return ContactOptions.yesNo("contact.care.neutral.yes", "contact.care.neutral.no");
        }

        @Override
        public String toString() {
            return "Telling[]";
        }
    }

    /**
     * A page that only says something.
     *
     * @param kept what was typed and could not be sent, to be copied from the page; may be empty
     */
    public record Told(String title, String lead, String kept) {

        @Override
        public String toString() {
            return "Told[" + title + "]";
        }
    }
}

package se.vagenin.intake.contact.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;

/**
 * A conversation as staff see it.
 *
 * @param safeLead how the person can be reached, above everything else
 * @param facts what is known besides
 * @param answering the answer form; absent where nothing can be sent
 * @param silent why nothing can be sent
 */
public record DeskView(
        String matter,
        String reference,
        String title,
        String safeLead,
        String safeText,
        List<Fact> facts,
        List<Said> said,
        @Nullable Answering answering,
        @Nullable String silent,
        @Nullable String report,
        FormErrors errors) {

    public DeskView {
        facts = List.copyOf(facts);
        said = List.copyOf(said);
    }

    @Override
    public String toString() {
        return "DeskView[" + reference + "]";
    }

    /** One message. */
    public record Said(boolean person, String who, String when, String exact, String body, List<SentFile> files) {

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
     * @param open absent where it may not be opened
     * @param note why not
     */
    public record SentFile(
            String name, @Nullable String open, @Nullable String note) {}

    /**
     * The form.
     *
     * @param seen how many messages stood on the page when it was made
     * @param saved where the draft is
     */
    public record Answering(int seen, String text, String saved, boolean confirmed) {

        @Override
        public String toString() {
            return "Answering[]";
        }
    }
}

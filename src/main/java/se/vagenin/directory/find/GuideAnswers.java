package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.Audience;
import se.vagenin.directory.Topic;
import se.vagenin.web.FormErrors;

/**
 * What has been answered so far, as it was sent.
 *
 * @param danger {@code ja} or {@code nej}
 * @param who the token of an audience
 * @param what the token of a topic, or {@code vet-inte}
 */
record GuideAnswers(String danger, String who, String what) {

    static final String UNKNOWN = "vet-inte";

    /** The pages, in order. */
    enum Step {
        DANGER,
        CALL,
        WHO,
        WHAT,
        PAUSE,
        RESULT;

        static Step of(@Nullable String sent) {
            return Stream.of(values())
                    .filter(step -> step.name().equals(sent))
                    .findFirst()
                    .orElse(DANGER);
        }
    }

    static GuideAnswers of(Map<String, List<String>> sent) {
        return new GuideAnswers(first(sent, "fara"), first(sent, "vem"), first(sent, "om"));
    }

    Optional<Audience> audience() {
        return SupportQuery.audience(who);
    }

    /** Absent where somebody does not know. */
    Optional<Topic> topic() {
        return SupportQuery.topic(what);
    }

    Step after(Step now) {
        return switch (now) {
            case DANGER -> danger.equals("ja") ? Step.CALL : Step.WHO;
            case CALL -> Step.WHO;
            case WHO -> Step.WHAT;
            case WHAT -> topic().filter(Topic::isDelicate).isPresent() ? Step.PAUSE : Step.RESULT;
            case PAUSE, RESULT -> audience().isEmpty() ? Step.WHO : Step.RESULT;
        };
    }

    Step before(Step now) {
        return switch (now) {
            case DANGER, CALL, WHO -> Step.DANGER;
            case WHAT -> Step.WHO;
            case PAUSE, RESULT -> Step.WHAT;
        };
    }

    /** What must be answered before one goes on from a page. */
    FormErrors missing(Step now) {
        return switch (now) {
            case DANGER ->
                danger.equals("ja") || danger.equals("nej")
                        ? FormErrors.NONE
                        : FormErrors.of("fara", text("find.guide.danger.missing"));
            case WHO -> audience().isPresent() ? FormErrors.NONE : FormErrors.of("vem", text("find.guide.who.missing"));
            case WHAT ->
                topic().isPresent() || what.equals(UNKNOWN)
                        ? FormErrors.NONE
                        : FormErrors.of("om", text("find.guide.what.missing"));
            case CALL, PAUSE, RESULT -> FormErrors.NONE;
        };
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}

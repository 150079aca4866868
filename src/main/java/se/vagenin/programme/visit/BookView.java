package se.vagenin.programme.visit;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.programme.Way;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Step;

/**
 * What the pages of the form show. All have the same neutral title: whoever sees the browser's list of pages learns nothing.
 */
public final class BookView {

    private BookView() {}

    /**
     * A page of questions.
     *
     * @param subjects what the talk can be about
     * @param times free times; on the page of times only
     * @param facts what is chosen so far; on the last page
     * @param reminder whether a reminder can be chosen; on the last page
     * @param notice something that happened since; a time that was taken meanwhile
     */
    public record Form(
            Shown shown,
            List<Option> subjects,
            TimeChoices.Some times,
            List<Fact> facts,
            ReminderQuestion.Ask reminder,
            @Nullable String notice,
            FormErrors errors,
            String phone) {

        public String value(String field) {
            return shown.answers.value(field);
        }

        public boolean yes(String field) {
            return shown.answers.given().yes(field);
        }

        public String sealed() {
            return shown.sealed;
        }

        public String step() {
            return shown.step.code();
        }

        /** Begun while signed in. */
        public boolean mine() {
            return shown.answers.owner() != null;
        }

        public boolean first() {
            return shown.step == BookStep.TALK;
        }

        public String progress() {
            return text("booking.progress", shown.step.number(), BookStep.ALL);
        }

        public boolean byPhone() {
            return shown.answers.way().filter(Way.PHONE::equals).isPresent();
        }

        public List<Option> ways() {
            return Stream.of(Way.values())
                    .map(way -> Option.of(
                            way.name(),
                            text("booking.way." + way.name().toLowerCase(Locale.ROOT)),
                            text("booking.way." + way.name().toLowerCase(Locale.ROOT) + ".hint")))
                    .toList();
        }
    }

    /** The answers, where they stand and how they travel. */
    record Shown(BookAnswers answers, BookStep step, String sealed) {}

    /**
     * It is booked: the code, once.
     *
     * @param sealed lets the page be had in another language
     * @param key opens the booking without typing the code
     * @param mine it was begun while signed in
     */
    public record Booked(
            String code,
            List<Fact> facts,
            @Nullable String video,
            List<Step> steps,
            String sealed,
            String key,
            boolean mine) {

        @Override
        public String toString() {
            return "Booked[]";
        }
    }
}

package se.vagenin.directory.find;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.stream.Stream;
import se.vagenin.directory.Audience;
import se.vagenin.directory.Topic;
import se.vagenin.directory.find.GuideAnswers.Step;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** One page of the guided start. */
public final class GuideView {

    private final Step step;
    private final GuideAnswers answers;
    private final FormErrors errors;
    private final List<Topic> topics;
    private final List<SupportViews.Card> cards;
    private final String phone;

    GuideView(
            Step step,
            GuideAnswers answers,
            FormErrors errors,
            List<Topic> topics,
            List<SupportViews.Card> cards,
            String phone) {
        this.step = step;
        this.answers = answers;
        this.errors = errors;
        this.topics = topics;
        this.cards = cards;
        this.phone = phone;
    }

    public String step() {
        return step.name();
    }

    public boolean first() {
        return step == Step.DANGER;
    }

    public FormErrors errors() {
        return errors;
    }

    public String danger() {
        return answers.danger();
    }

    public String who() {
        return answers.who();
    }

    public String what() {
        return answers.what();
    }

    public String phone() {
        return phone;
    }

    public String dial() {
        return OfferingWords.dial(phone);
    }

    public List<SupportViews.Card> cards() {
        return cards;
    }

    /** Whether it may be about a child who needs protection, so that the way to report stands there too. */
    public boolean mayBeAChild() {
        return answers.audience()
                .filter(who -> who == Audience.CHILD || who == Audience.OTHER)
                .isPresent();
    }

    public List<Option> dangers() {
        return List.of(Option.of("ja", text("find.guide.yes")), Option.of("nej", text("find.guide.no")));
    }

    public List<Option> people() {
        return Stream.of(Audience.values())
                .map(each -> Option.of(SupportQuery.token(each), PublicWords.of("who", each)))
                .toList();
    }

    /** What there is help with, and not to know. */
    public List<Option> matters() {
        return Stream.concat(
                        topics.stream().map(each -> Option.of(SupportQuery.token(each), PublicWords.of("topic", each))),
                        Stream.of(Option.of(GuideAnswers.UNKNOWN, text("find.guide.unknown"))))
                .toList();
    }
}

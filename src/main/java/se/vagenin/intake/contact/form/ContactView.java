package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.About;
import se.vagenin.intake.contact.PersonSays;
import se.vagenin.web.Answered;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Language;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;

/**
 * One page of the form, as its template needs it.
 *
 * <p>Every page has the same neutral title: whoever sees the browser's list of pages learns nothing of the topic.
 */
public final class ContactView {

    private final ContactAnswers answers;
    private final ContactStep step;
    private final FormErrors errors;
    private final String sealed;
    private final String toReport;

    ContactView(ContactTurn.Show show, String sealed, String toReport) {
        this.answers = show.answers();
        this.step = show.step();
        this.errors = show.errors();
        this.sealed = sealed;
        this.toReport = toReport;
    }

    public FormErrors errors() {
        return errors;
    }

    public String sealed() {
        return sealed;
    }

    /** What is typed, sealed as the report of concern reads it. */
    public String toReport() {
        return toReport;
    }

    public String step() {
        return step.code();
    }

    public boolean first() {
        return step == ContactStep.DANGER && !answers.checking();
    }

    public boolean checking() {
        return answers.checking();
    }

    public String progress() {
        ContactPath path = ContactPath.of(answers);
        String where = text("contact.progress", path.number(step), path.steps().size());
        return where + (answers.value("anonym").equals("ja") ? " · " + text("contact.progress.anonymous") : "");
    }

    public String value(String field) {
        return answers.value(field);
    }

    public boolean yes(String field) {
        return answers.given().yes(field);
    }

    public boolean named() {
        return answers.named();
    }

    public List<Option> dangers() {
        return options("contact.danger.", "YES", "NO", "UNKNOWN");
    }

    public List<Option> abouts() {
        return options("contact.who.", names(About.values()));
    }

    public List<Option> topics() {
        return Arrays.stream(Theme.values())
                .map(each -> each == Theme.VIOLENCE
                        ? Option.of(each.name(), text("contact.topic.violence"), text("contact.topic.violence.hint"))
                        : Option.of(each.name(), text(key("contact.topic.", each.name()))))
                .toList();
    }

    public List<Option> anonymousOrNot() {
        return List.of(
                Option.of("ja", text("contact.name.anonymous"), text("contact.name.anonymous.hint")),
                Option.of("nej", text("contact.name.named")));
    }

    public List<Option> ways() {
        return ContactOptions.ways();
    }

    public List<Option> yesNo(String yes, String no) {
        return ContactOptions.yesNo(yes, no);
    }

    public String language() {
        String chosen = answers.value("talar");
        return chosen.isEmpty() ? Language.current().ownName() : chosen;
    }

    public String textHint() {
        return text("contact.text.hint", LocalText.figures(PersonSays.LONGEST));
    }

    public List<Answered> summary() {
        return ContactSummary.of(answers);
    }

    private static List<Option> options(String prefix, String... values) {
        return Arrays.stream(values)
                .map(each -> Option.of(each, text(key(prefix, each))))
                .toList();
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static String key(String prefix, String name) {
        return prefix + name.toLowerCase(Locale.ROOT);
    }
}

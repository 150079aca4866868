package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.vagenin.intake.contact.Wishes.Way;
import se.vagenin.web.Answered;

/** All answers once more, before they are sent. */
final class ContactSummary {

    private ContactSummary() {}

    static List<Answered> of(ContactAnswers answers) {
        List<Answered> rows = new ArrayList<>();
        rows.add(row("contact.check.danger", chosen("contact.danger.", answers.value("fara")), ContactStep.DANGER));
        rows.add(row("contact.check.who", chosen("contact.who.", answers.value("vem")), ContactStep.WHO));
        rows.add(row("contact.check.topic", chosen("contact.topic.", answers.value("amne")), ContactStep.TOPIC));
        rows.add(row("contact.check.text", answers.value("text"), ContactStep.TEXT));
        rows.add(row("contact.check.name", name(answers), ContactStep.NAME));
        if (answers.named()) {
            rows.add(row("contact.check.reach", reach(answers), ContactStep.REACH));
            if (answers.way().filter(way -> way != Way.CODE).isPresent()) {
                rows.add(row("contact.check.care", care(answers), ContactStep.CARE));
            }
        }
        String interpreter = answers.given().yes("tolk") ? text("contact.check.interpreter") : "";
        rows.add(row("contact.check.language", lines(answers.value("talar"), interpreter), ContactStep.LANGUAGE));
        return rows;
    }

    private static String name(ContactAnswers answers) {
        return answers.named()
                ? lines(
                        answers.value("du.namn"),
                        answers.value("du.nummer"),
                        answers.given().yes("du.skyddad") ? text("contact.name.protected") : "")
                : text("contact.name.anonymous");
    }

    private static String reach(ContactAnswers answers) {
        String way = chosen("contact.reach.", answers.value("satt"));
        return answers.value("satt").equals(Way.CODE.name()) ? way : lines(way, answers.value("nas"));
    }

    private static String care(ContactAnswers answers) {
        return lines(
                answers.value("tider"),
                text(answers.given().yes("svarare") ? "contact.care.voicemail.yes" : "contact.care.voicemail.no"),
                text(answers.value("neutral").equals("nej") ? "contact.care.neutral.no" : "contact.care.neutral.yes"));
    }

    private static String chosen(String prefix, String value) {
        return value.isEmpty() ? "" : text(prefix + value.toLowerCase(Locale.ROOT));
    }

    private static String lines(String... parts) {
        return String.join(
                "\n", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    private static Answered row(String key, String answer, ContactStep step) {
        return new Answered(text(key), answer.isEmpty() ? text("contact.check.none") : answer, "andra." + step.code());
    }
}

package se.vagenin.intake.contact.form;

import java.time.LocalDate;
import java.util.Optional;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.About;
import se.vagenin.intake.contact.NewConversation;
import se.vagenin.intake.contact.ToldName;
import se.vagenin.intake.contact.Wishes;
import se.vagenin.intake.contact.Wishes.Way;
import se.vagenin.kernel.PersonalNumber;

/** What the checked answers say, for the use case. What is not answered is taken the safest way. */
final class ContactContent {

    private ContactContent() {}

    static NewConversation of(ContactAnswers answers, LocalDate today) {
        return new NewConversation(
                answers.conversationId(),
                new ReturnCode(answers.code()),
                answers.topic().orElse(Theme.OTHER),
                answers.about().orElse(About.SELF),
                answers.dangerous(),
                answers.named() ? Optional.of(who(answers, today)) : Optional.empty(),
                wishes(answers),
                answers.value("text"));
    }

    private static ToldName who(ContactAnswers answers, LocalDate today) {
        return new ToldName(
                answers.value("du.namn").strip(),
                PersonalNumber.parse(answers.value("du.nummer"), today).orElse(null),
                answers.given().yes("du.skyddad"));
    }

    private static Wishes wishes(ContactAnswers answers) {
        String language = answers.value("talar");
        boolean interpreter = answers.given().yes("tolk");
        Way way = answers.named() ? answers.way().orElse(Way.CODE) : Way.CODE;
        return way == Way.CODE
                ? Wishes.fetching(language, interpreter)
                : new Wishes(
                        way,
                        answers.value("nas"),
                        answers.value("tider"),
                        answers.given().yes("svarare"),
                        !answers.value("neutral").equals("nej"),
                        language,
                        interpreter);
    }
}

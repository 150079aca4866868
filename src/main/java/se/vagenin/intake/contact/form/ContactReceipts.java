package se.vagenin.intake.contact.form;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.Conversations;
import se.vagenin.intake.contact.VisitSeal;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.Fact;
import se.vagenin.web.LocalText;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Step;

/** The thank-you page with the code. It is the answer to the last POST and stands nowhere else. */
@Component
class ContactReceipts {

    private final Conversations conversations;
    private final ContactSeal seal;
    private final VisitSeal keys;
    private final Municipalities municipalities;
    private final Clock clock;

    ContactReceipts(
            Conversations conversations, ContactSeal seal, VisitSeal keys, Municipalities municipalities, Clock clock) {
        this.conversations = conversations;
        this.seal = seal;
        this.keys = keys;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** @param files how many came along */
    Answer page(Actor.Visitor visitor, ContactAnswers answers, int files) {
        LocalDate today = SwedishTime.dateOf(clock.instant());
        LocalDate until = today.plusDays(Conversation.OPEN_DAYS);
        return Page.of(
                "intake/contact/receipt",
                new ContactReceiptView(
                        new ReturnCode(answers.code()).fours(),
                        facts(today, until, files),
                        List.of(
                                new Step(text("contact.receipt.read.title"), text("contact.receipt.read")),
                                new Step(text("contact.receipt.return.title"), text("contact.receipt.return")),
                                new Step(text("contact.receipt.quiet.title"), quiet(answers))),
                        answers.dangerous(),
                        municipalities.profile(visitor.municipality()).receptionPhone(),
                        seal.seal(visitor.municipality(), answers),
                        keys.seal(visitor.municipality(), answers.conversationId())));
    }

    /** The same page in another language, where the message has truly come in. */
    Answer again(Actor.Visitor visitor, ContactAnswers answers) {
        boolean sent = !answers.code().isEmpty()
                && conversations
                        .of(visitor.municipality(), answers.conversationId())
                        .isPresent();
        return sent
                ? page(visitor, answers, conversations.firstFiles(visitor.municipality(), answers.conversationId()))
                : Redirect.to("/kontakt");
    }

    private static List<Fact> facts(LocalDate today, LocalDate until, int files) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(text("contact.receipt.sent"), LocalText.date(today)));
        facts.add(Fact.of(text("contact.receipt.until"), LocalText.date(until)));
        if (files > 0) {
            facts.add(Fact.of(text("report.receipt.files"), FormFiles.count(files)));
        }
        return facts;
    }

    /** No notice is ever sent by itself; one who left a number may be reached in that way only. */
    private static String quiet(ContactAnswers answers) {
        return text(
                answers.named() && !answers.value("satt").equals("CODE")
                        ? "contact.receipt.quiet.named"
                        : "contact.receipt.quiet");
    }
}

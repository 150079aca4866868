package se.vagenin.intake.contact.desk;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.contact.AnswerPerson;
import se.vagenin.intake.contact.AnswerPerson.Answered;
import se.vagenin.intake.contact.desk.DeskReader.Desk;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The conversation of a matter: what was said, and the answer. */
@Controller
@RequestMapping("/arbete/arenden/{id}/samtal")
class DeskPages {

    private static final String TEMPLATE = "intake/conversation";
    private static final int LONGEST_DRAFT = 50_000;

    /** An answer, as typed. */
    record AnswerForm(
            @Nullable String sedda,
            @Nullable String svar,
            @Nullable String last,
            @Nullable String gor) {

        String text() {
            return Given.printable(Objects.requireNonNullElse(svar, ""));
        }

        int seen() {
            return sedda != null && sedda.matches("[0-9]{1,6}") ? Integer.parseInt(sedda) : -1;
        }

        boolean confirmed() {
            return "ja".equals(last);
        }
    }

    private final DeskReader reader;
    private final AnswerPerson answering;

    DeskPages(DeskReader reader, AnswerPerson answering) {
        this.reader = reader;
        this.answering = answering;
    }

    @GetMapping
    @Requires(Operation.READ_MATTER)
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of(TEMPLATE, DeskWords.of(reader.read(staff, id), null, FormErrors.NONE));
    }

    @PostMapping
    @Requires(Operation.ANSWER_PERSON)
    Answer send(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute AnswerForm form) {
        if ("utkast".equals(form.gor())) {
            answering.keep(staff, id, form.text());
            return Redirect.to("/arbete/arenden/" + id + "/samtal");
        }
        var answer = new AnswerPerson.Answering(id, form.seen(), form.text(), form.confirmed());
        return switch (answering.send(staff, answer)) {
            case Answered.Sent() -> Redirect.to("/arbete/arenden/" + id + "/samtal");
            case Answered.Overtaken() ->
                again(
                        reader.read(staff, id),
                        form,
                        FormErrors.of(
                                "svar",
                                "Det har kommit ett nytt meddelande sedan du öppnade sidan. Läs det ovanför och skicka"
                                        + " sedan."));
            case Answered.Refused(var reasons) -> {
                var errors = FormErrors.collect();
                for (Refusal reason : reasons) {
                    errors.add(reason.rule().equals("CONFIRM") ? "last" : "svar", reason.reason());
                }
                yield again(reader.read(staff, id), form, errors.done());
            }
        };
    }

    /** Keeps the draft a moment after the last key. */
    @PostMapping("/utkast")
    @Requires(Operation.ANSWER_PERSON)
    ResponseEntity<Void> keep(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute AnswerForm form) {
        if (form.text().length() > LONGEST_DRAFT) {
            return ResponseEntity.unprocessableContent().build();
        }
        answering.keep(staff, id, form.text());
        return ResponseEntity.noContent().build();
    }

    /** What was typed stays, beside what has come since. */
    private static Answer again(Desk desk, AnswerForm form, FormErrors errors) {
        var typed = new DeskView.Answering(desk.conversation().messages().size(), form.text(), "", form.confirmed());
        return Page.invalid(TEMPLATE, DeskWords.of(desk, typed, errors));
    }
}

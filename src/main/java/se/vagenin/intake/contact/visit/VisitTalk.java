package se.vagenin.intake.contact.visit;

import static se.vagenin.web.Text.text;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Attachment;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.Conversation.Message;
import se.vagenin.intake.contact.Conversation.State;
import se.vagenin.intake.contact.Conversations;
import se.vagenin.intake.contact.ReturnVisit;
import se.vagenin.intake.contact.VisitSeal;
import se.vagenin.intake.contact.form.ContactRules;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.Page;

/** The page of the conversation itself. */
@Component
class VisitTalk {

    private static final String TEMPLATE = "intake/contact/talk";

    private final VisitSeal keys;
    private final ReturnVisit visits;
    private final Conversations conversations;

    VisitTalk(VisitSeal keys, ReturnVisit visits, Conversations conversations) {
        this.keys = keys;
        this.visits = visits;
        this.conversations = conversations;
    }

    Answer show(Actor.Visitor visitor, Conversation conversation, @Nullable String notice, String typed) {
        return Page.of(TEMPLATE, view(visitor, conversation, notice, typed, FormErrors.NONE));
    }

    Answer invalid(Actor.Visitor visitor, Conversation conversation, String typed, FormErrors errors) {
        return Page.invalid(TEMPLATE, view(visitor, conversation, null, typed, errors));
    }

    /** It was ended while the person wrote: what was typed stays on the page, to be sent in another way. */
    Answer over(Actor.Visitor visitor, UUID matter, String typed) {
        return visits.read(visitor, matter)
                .<Answer>map(after -> invalid(visitor, after, typed, FormErrors.NONE))
                .orElseGet(() -> Page.invalid(
                        "intake/contact/told",
                        new VisitView.Told(text("contact.svar.gone.title"), text("contact.svar.gone"), typed)));
    }

    /** A file says something without words; files have to be chosen again where the page comes back. */
    FormErrors check(String typed, boolean files) {
        var errors = FormErrors.collect();
        if (!files || !typed.isBlank()) {
            ContactRules.message(typed, errors);
        }
        if (files && errors.done().hasAny()) {
            errors.add(FormFiles.FIELD, text("contact.file.again"));
        }
        return errors.done();
    }

    private VisitView.Talk view(
            Actor.Visitor visitor,
            Conversation conversation,
            @Nullable String notice,
            String typed,
            FormErrors errors) {
        boolean open = conversation.state() == State.OPEN;
        String until = LocalText.date(conversation.codeUntil());
        return new VisitView.Talk(
                said(conversation),
                keys.seal(visitor.municipality(), conversation.matterId()),
                open,
                conversation.anonymous(),
                open ? null : text("contact.svar.closed", until),
                until,
                notice,
                typed,
                errors);
    }

    private List<VisitView.Said> said(Conversation conversation) {
        var files = conversations.files(conversation.municipality(), conversation.matterId());
        return conversation.messages().stream()
                .map(each -> said(conversation, each, files.getOrDefault(each.id(), List.of())))
                .toList();
    }

    /** Of an anonymous person's own words the hour is all that is known, so it is all that is shown. */
    private static VisitView.Said said(Conversation conversation, Message message, List<Attachment> files) {
        boolean own = message.staff() == null;
        return new VisitView.Said(
                own,
                text(own ? "contact.svar.you" : "contact.svar.we"),
                own && conversation.anonymous()
                        ? LocalText.dateHour(message.sentAt())
                        : LocalText.dateTime(message.sentAt()),
                message.sentAt().toString(),
                message.body(),
                files.stream()
                        .map(each -> new VisitView.SentFile(
                                each.name(),
                                each.state() == Attachment.State.INFECTED ? text("contact.file.infected") : null))
                        .toList());
    }
}

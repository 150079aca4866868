package se.vagenin.intake.contact.visit;

import static se.vagenin.web.Text.text;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.PersonSays;
import se.vagenin.intake.contact.PersonSays.Wrote;
import se.vagenin.intake.contact.ReturnVisit;
import se.vagenin.intake.contact.ReturnVisit.Opened;
import se.vagenin.intake.contact.VisitSeal;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.kernel.Actor;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.LocalText;
import se.vagenin.web.Page;

/**
 * Coming back: one address, and every page is the answer to a POST, so that nothing stands in an address or in the history.
 * The code opens; after that a sealed key in the page does, until half an hour has gone without a step.
 */
@Controller
@PublicEndpoint
class VisitPages {

    private final ReturnVisit visits;
    private final PersonSays person;
    private final FormFiles sending;
    private final VisitSeal keys;
    private final VisitDoor door;
    private final VisitTalk talk;
    private final TellPages telling;

    VisitPages(
            ReturnVisit visits,
            PersonSays person,
            FormFiles sending,
            VisitSeal keys,
            VisitDoor door,
            VisitTalk talk,
            TellPages telling) {
        this.visits = visits;
        this.person = person;
        this.sending = sending;
        this.keys = keys;
        this.door = door;
        this.talk = talk;
        this.telling = telling;
    }

    @GetMapping("/svar")
    Answer start(Actor.Visitor visitor) {
        return door.ask(visitor, "", "");
    }

    @PostMapping("/svar")
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted, HttpServletRequest request) {
        String sealed = first(posted, "nyckel");
        if (sealed.isEmpty()) {
            return withCode(visitor, posted);
        }
        String typed = Given.printable(first(posted, "text"));
        List<UploadedFile> files = UploadedFile.in(request, FormFiles.FIELD);
        Optional<VisitSeal.Key> key = keys.open(visitor.municipality(), sealed);
        Optional<Conversation> found = key.flatMap(each -> visits.read(visitor, each.matter()));
        if (key.isEmpty()) {
            return door.lapsed(visitor, typed, !files.isEmpty());
        }
        return found.map(conversation -> act(visitor, key.get(), conversation, posted, files))
                .orElseGet(() -> Page.of(
                        "intake/contact/told",
                        new VisitView.Told(text("contact.svar.gone.title"), text("contact.svar.gone"), typed)));
    }

    private Answer withCode(Actor.Visitor visitor, MultiValueMap<String, String> posted) {
        String code = first(posted, "kod");
        String typed = Given.printable(first(posted, "text"));
        if (first(posted, "till").equals("sprak")) {
            return door.ask(visitor, code, typed);
        }
        Optional<ReturnCode> read = ReturnCode.read(code);
        if (read.isEmpty()) {
            return door.refuse(visitor, code, typed, text("contact.svar.error.sixteen"));
        }
        return switch (visits.open(visitor, read.get())) {
            case Opened.Open(var conversation) -> talk.show(visitor, conversation, null, typed);
            case Opened.Wrong() -> door.refuse(visitor, code, typed, text("contact.svar.error.wrong"));
            case Opened.Busy() -> door.busy(visitor, code, typed);
            case Opened.Left() -> told("contact.svar.gone.title", text("contact.svar.left"));
            case Opened.Expired(var until) ->
                told("contact.svar.gone.title", text("contact.svar.expired", LocalText.date(until)));
        };
    }

    private Answer act(
            Actor.Visitor visitor,
            VisitSeal.Key key,
            Conversation conversation,
            MultiValueMap<String, String> posted,
            List<UploadedFile> files) {
        String typed = Given.printable(first(posted, "text"));
        return switch (first(posted, "till")) {
            case "skriv" -> write(visitor, key, conversation, typed, files);
            case "avsluta" ->
                Page.of(
                        "intake/contact/leave",
                        new VisitView.Leaving(keys.seal(visitor.municipality(), conversation.matterId())));
            case "avsluta-ja" -> leave(visitor, conversation.matterId());
            case "beratta" -> telling.ask(visitor, conversation);
            case "beratta-ja" -> telling.tell(visitor, conversation, posted);
            default -> talk.show(visitor, conversation, null, typed);
        };
    }

    private Answer write(
            Actor.Visitor visitor,
            VisitSeal.Key key,
            Conversation conversation,
            String typed,
            List<UploadedFile> files) {
        FormErrors errors = talk.check(typed, !files.isEmpty());
        if (errors.hasAny()) {
            return talk.invalid(visitor, conversation, typed, errors);
        }
        UUID matter = conversation.matterId();
        UUID id = Given.id(key.form(), typed, FormFiles.fingerprint(files));
        FormFiles.Sent<Wrote> sent =
                sending.send(files, opened -> switch (person.write(visitor, matter, id, typed, opened)) {
                    case Wrote.FileRefused(int file, var refusal) -> new FormFiles.Kept.NotTaken<>(file, refusal);
                    case Wrote wrote -> new FormFiles.Kept.Done<>(wrote);
                });
        return switch (sent) {
            case FormFiles.Sent.Refused<Wrote>(var refused) -> talk.invalid(visitor, conversation, typed, refused);
            case FormFiles.Sent.Done<Wrote>(Wrote.Full _) ->
                talk.invalid(
                        visitor,
                        conversation,
                        typed,
                        FormErrors.of(FormFiles.FIELD, text("contact.file.full", PersonSays.MOST_FILES)));
            case FormFiles.Sent.Done<Wrote>(Wrote.Over _) -> talk.over(visitor, matter, typed);
            case FormFiles.Sent.Done<Wrote> _ -> written(visitor, matter);
        };
    }

    private Answer written(Actor.Visitor visitor, UUID matter) {
        return visits.read(visitor, matter)
                .<Answer>map(after -> talk.show(visitor, after, text("contact.svar.written"), ""))
                .orElseGet(() -> told("contact.svar.gone.title", text("contact.svar.gone")));
    }

    private Answer leave(Actor.Visitor visitor, UUID matter) {
        person.leave(visitor, matter);
        return told("contact.svar.ended.title", text("contact.svar.ended"));
    }

    private static Answer told(String title, String lead) {
        return Page.of("intake/contact/told", new VisitView.Told(text(title), lead, ""));
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}

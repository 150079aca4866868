package se.vagenin.intake.contact.form;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.intake.contact.NewConversation;
import se.vagenin.intake.contact.StartConversation;
import se.vagenin.intake.contact.StartConversation.Started;
import se.vagenin.intake.contact.form.ContactSeal.Opened;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.intake.wizard.ReportDoor;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Language;
import se.vagenin.web.Page;

/** "Prata med oss", one address for all its pages; nothing is kept before the message is sent (decision 0010). */
@Controller
@PublicEndpoint
class TalkToUsPages {

    private static final String RECEIPT = "kvitto";

    private final StartConversation starting;
    private final FormFiles sending;
    private final ContactSeal seal;
    private final ContactReceipts receipts;
    private final ReportDoor reports;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TalkToUsPages(
            StartConversation starting,
            FormFiles sending,
            ContactSeal seal,
            ContactReceipts receipts,
            ReportDoor reports,
            Clock clock) {
        this.starting = starting;
        this.sending = sending;
        this.seal = seal;
        this.receipts = receipts;
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping("/kontakt")
    Answer start(Actor.Visitor visitor) {
        return show(visitor, new ContactTurn.Show(fresh(), ContactStep.DANGER, FormErrors.NONE));
    }

    @PostMapping("/kontakt")
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted, HttpServletRequest request) {
        Instant now = clock.instant();
        String page = first(posted, "steg");
        ContactStep step = ContactStep.of(page).orElse(ContactStep.DANGER);
        return switch (seal.open(visitor.municipality(), first(posted, "svar"), now)) {
            case Opened.Fresh(var answers) when page.equals(RECEIPT) -> receipts.again(visitor, answers);
            case Opened.Fresh(var answers) ->
                turn(visitor, answered(answers, step, posted), UploadedFile.in(request, FormFiles.FIELD));
            case Opened.Old(var answers) ->
                paused(visitor, answers.with(step, posted).restarted(now), step, true);
            case Opened.Unreadable() -> paused(visitor, fresh().with(step, posted), step, false);
        };
    }

    /** From the report of concern: whoever wants to talk instead takes along what is typed there. */
    @PostMapping(value = "/kontakt", params = "till=prata")
    Answer insteadOfReporting(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted) {
        Map<String, List<String>> reported = reports.carried(
                visitor.municipality(), first(posted, "svar"), first(posted, "steg"), posted, clock.instant());
        ContactAnswers answers = fresh();
        for (String field : List.of("fara", "anonym", "du.namn")) {
            answers = answers.with(field, first(reported, field));
        }
        answers = answers.with("text", first(reported, "oro.text"));
        ContactStep step = answers.value("fara").isEmpty() ? ContactStep.DANGER : ContactStep.WHO;
        return show(visitor, new ContactTurn.Show(answers, step, FormErrors.NONE));
    }

    /** The page that only says "go on" asks for nothing, so it answers nothing. */
    private ContactTurn answered(ContactAnswers answers, ContactStep step, MultiValueMap<String, String> posted) {
        String button = first(posted, "till");
        ContactAnswers now = button.equals("vidare") ? answers : answers.with(step, posted);
        return ContactTurn.take(now, step, button, SwedishTime.dateOf(clock.instant()));
    }

    private Answer turn(Actor.Visitor visitor, ContactTurn turn, List<UploadedFile> files) {
        return switch (turn) {
            case ContactTurn.Show show -> show(visitor, show);
            case ContactTurn.Send(var answers) -> send(visitor, answers, files);
        };
    }

    private Answer send(Actor.Visitor visitor, ContactAnswers answers, List<UploadedFile> files) {
        NewConversation conversation = ContactContent.of(answers, SwedishTime.dateOf(clock.instant()));
        FormFiles.Sent<Integer> sent =
                sending.send(files, opened -> switch (starting.start(visitor, conversation, opened)) {
                    case Started.Begun(int kept) -> new FormFiles.Kept.Done<>(kept);
                    case Started.FileRefused(int file, var refusal) -> new FormFiles.Kept.NotTaken<>(file, refusal);
                });
        return switch (sent) {
            case FormFiles.Sent.Done<Integer>(var kept) -> receipts.page(visitor, answers, kept);
            case FormFiles.Sent.Refused<Integer>(var errors) ->
                show(visitor, new ContactTurn.Show(answers, ContactStep.CHECK, errors));
        };
    }

    private Answer show(Actor.Visitor visitor, ContactTurn.Show turn) {
        ContactTurn.Show show = turn.step() == ContactStep.CHECK
                ? new ContactTurn.Show(turn.answers().withNewCode(random), turn.step(), turn.errors())
                : turn;
        var view = new ContactView(
                show,
                seal.seal(visitor.municipality(), show.answers()),
                show.step() == ContactStep.LEAD ? toReport(visitor, show.answers()) : "");
        String template = "intake/contact/" + show.step().name().toLowerCase(Locale.ROOT);
        return show.errors().hasAny() ? Page.invalid(template, view) : Page.of(template, view);
    }

    private String toReport(Actor.Visitor visitor, ContactAnswers answers) {
        return reports.carrying(
                visitor.municipality(),
                Map.of(
                        "fara",
                        answers.value("fara"),
                        "slag",
                        "privat",
                        "anonym",
                        answers.value("anonym"),
                        "du.namn",
                        answers.value("du.namn"),
                        "oro.text",
                        answers.value("text")),
                clock.instant());
    }

    /** The form lay too long or came back unreadable: what was typed is kept and shown, and one goes on from there. */
    private Answer paused(Actor.Visitor visitor, ContactAnswers answers, ContactStep step, boolean readable) {
        String sealed = seal.seal(visitor.municipality(), answers);
        ContactStep where = ContactPath.of(answers).nearest(step);
        return Page.invalid("intake/contact/paused", new ContactPausedView(readable, sealed, where.code()));
    }

    private ContactAnswers fresh() {
        return ContactAnswers.fresh(UUID.randomUUID(), clock.instant())
                .with("talar", Language.current().ownName());
    }

    private static String first(Map<String, List<String>> posted, String name) {
        List<String> values = posted.getOrDefault(name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }
}

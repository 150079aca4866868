package se.vagenin.handover;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.FileAnswer;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** The receiver's side, for those who investigate. */
@Controller
@Requires(Operation.RECEIVE_HANDOVER)
class ReceivedPages {

    private static final String ADDRESS = "/arbete/overlamningar";
    private static final int LONGEST_REASON = 4_000;

    private final AnswerHandover answers;
    private final Clock clock;

    ReceivedPages(AnswerHandover answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer list(Actor.Staff staff) {
        Instant now = clock.instant();
        List<HandoverViews.ReceivedRow> rows =
                answers.list(staff).stream().map(made -> row(made, now)).toList();
        return Page.of(
                "handover/received",
                new HandoverViews.Received(
                        rows.stream().filter(HandoverViews.ReceivedRow::waiting).toList(),
                        rows.stream().filter(each -> !each.waiting()).toList()));
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer open(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of("handover/open", view(answers.open(staff, id), "", FormErrors.NONE));
    }

    /** A copy of a file as it was delivered. */
    @GetMapping(ADDRESS + "/{id}/filer/{name}")
    ResponseEntity<byte[]> file(
            Actor.Staff staff, @PathVariable UUID id, @PathVariable String name, HttpServletResponse response) {
        Optional<AnswerHandover.Enclosed> enclosed = answers.enclosure(staff, id, name);
        if (enclosed.isPresent()) {
            HandoverContents.FilePart part = enclosed.get().part();
            return FileAnswer.of(
                    response, part.name(), part.mediaType(), enclosed.get().content());
        }
        Parcel.Item file = answers.file(staff, id, name);
        return ResponseEntity.ok()
                .contentType(file.name().endsWith(".pdf") ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
    }

    @PostMapping(ADDRESS + "/{id}/ta-emot")
    Answer accept(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String kvitto) {
        return after(staff, id, "", answers.accept(staff, new AnswerHandover.Step(id, version), kvitto), "kvitto");
    }

    @PostMapping(ADDRESS + "/{id}/atersand")
    Answer sendBack(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String skal) {
        if (skal.length() > LONGEST_REASON) {
            var tooLong = FormErrors.of("skal", "Korta skälen till högst 4 000 tecken.");
            return Page.invalid("handover/open", view(answers.open(staff, id), skal, tooLong));
        }
        return after(staff, id, skal, answers.sendBack(staff, new AnswerHandover.Step(id, version), skal), "skal");
    }

    private Answer after(Actor.Staff staff, UUID id, String reason, HandoverResult result, String field) {
        return switch (result) {
            case HandoverResult.Done _ -> Redirect.to(ADDRESS + "/" + id);
            case HandoverResult.Refused(var refusal) ->
                Page.invalid(
                        "handover/open", view(answers.open(staff, id), reason, FormErrors.of(field, refusal.reason())));
            case HandoverResult.Stale _ -> changed(staff, id, reason);
        };
    }

    private Answer changed(Actor.Staff staff, UUID id, String reason) {
        HandoverPackage made = answers.open(staff, id).made();
        return Page.conflict(new Conflict(
                "överlämningen",
                "En kollega",
                List.of(new Conflict.Change("Svar", made.state().label(), reason.isEmpty() ? "Ta emot" : reason)),
                ADDRESS + "/" + id));
    }

    private HandoverViews.Open view(AnswerHandover.Opened opened, String reason, FormErrors errors) {
        HandoverPackage made = opened.made();
        Instant now = clock.instant();
        return new HandoverViews.Open(
                made.id().toString(),
                made.version(),
                opened.receipt(),
                made.contents().matter().reference(),
                made.state().label(),
                made.state() == PackageState.SENT,
                made.state() == PackageState.ACCEPTED,
                facts(made, now),
                HandoverViews.Contents.of(made.contents(), now),
                reason,
                errors);
    }

    private static List<Fact> facts(HandoverPackage made, Instant now) {
        var from = made.contents().from();
        return List.of(
                Fact.of("Från", from.unit(), "Fråga " + from.preparedBy() + " om något är oklart."),
                Fact.of("Till", made.receiver().name()),
                Fact.of(
                        "Skickat",
                        made.sent() == null
                                ? ""
                                : SwedishText.moment(made.sent().at(), now)),
                Fact.of("Underrättelse", HandoverWords.informed(made.contents().informed())));
    }

    private static HandoverViews.ReceivedRow row(HandoverPackage made, Instant now) {
        var contents = HandoverViews.Contents.of(made.contents(), now);
        HandoverPackage.Sent sent = made.sent();
        return new HandoverViews.ReceivedRow(
                ADDRESS + "/" + made.id(),
                made.contents().matter().reference(),
                contents.names(),
                made.protectedIdentity(),
                made.contents().from().unit(),
                sent == null ? "" : SwedishText.moment(sent.at(), now),
                made.state().label(),
                contents.clocks().isEmpty()
                        ? null
                        : contents.clocks().getFirst().chip(),
                made.state() == PackageState.SENT);
    }
}

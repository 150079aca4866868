package se.vagenin.intake.wizard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.Answer;
import se.vagenin.web.Redirect;

/**
 * The report of concern, one address for all its pages. Every page is the answer to a POST that carries all earlier
 * answers, so nothing is kept here and nothing stands in an address (decision 0010).
 */
@Controller
@PublicEndpoint
class ReportPages {

    private final SendReport sending;
    private final ReportSeal seal;
    private final ReportPaper paper;
    private final Municipalities municipalities;

    ReportPages(SendReport sending, ReportSeal seal, ReportPaper paper, Municipalities municipalities, Clock clock) {
        this.sending = sending;
        this.seal = seal;
        this.paper = paper;
        this.municipalities = municipalities;
    }

    @GetMapping("/orosanmalan")
    Answer start(Actor.Visitor visitor, @RequestParam(name = "slag", required = false) @Nullable String kind) {
        return form.start(new ReportFiller.Anybody(visitor), kind);
    }

    @PostMapping("/orosanmalan")
    Answer step(Actor.Visitor visitor, @RequestParam MultiValueMap<String, String> posted, HttpServletRequest request) {
        return form.step(new ReportFiller.Anybody(visitor), posted, UploadedFile.in(request, SendReport.FILES));
    }

    @GetMapping("/orosanmalan/kvitto")
    Answer receiptAddress() {
        return Redirect.to("/orosanmalan");
    }

    /** The same receipt in another language: what is on it came sealed with the form. */
    @PostMapping(value = "/orosanmalan/kvitto", params = "till=sprak")
    Answer receiptAgain(Actor.Visitor visitor, @RequestParam("kvitto") String sealed) {
        return seal.receipt(visitor.municipality(), sealed)
                .<Answer>map(receipt -> form.receiptPage(new ReportFiller.Anybody(visitor), receipt))
                .orElseGet(() -> Redirect.to("/orosanmalan"));
    }

    @PostMapping("/orosanmalan/kvitto")
    ResponseEntity<byte[]> receipt(Actor.Visitor visitor, @RequestParam("kvitto") String sealed) {
        Optional<ReportReceipt> receipt = seal.receipt(visitor.municipality(), sealed);
        if (receipt.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        String name = "kvitto-" + receipt.get().reference() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(paper.print(receipt.get(), profile(visitor)));
    }

    private Answer turn(Actor.Visitor visitor, ReportTurn turn, HttpServletRequest request, Instant now) {
        return switch (turn) {
            case ReportTurn.Show show -> show(visitor, show, now);
            case ReportTurn.Send(var answers) ->
                send(visitor, answers, UploadedFile.in(request, SendReport.FILES), now);
        };
    }

    private Answer send(Actor.Visitor visitor, ReportAnswers answers, List<UploadedFile> files, Instant now) {
        return switch (sending.send(visitor, answers, files, now)) {
            case SendReport.Sent.Received(var receipt) -> receiptPage(receipt, visitor);
            case SendReport.Sent.Refused(var errors) ->
                show(visitor, new ReportTurn.Show(answers, Stop.at(ReportStep.CHECK), errors), now);
        };
    }

    private Page receiptPage(ReportReceipt receipt, Actor.Visitor visitor) {
        return Page.of(
                "intake/wizard/receipt",
                new ReportReceiptView(
                        receipt.reference(),
                        receipt.facts(),
                        receipt.steps(),
                        receipt.urgent(),
                        profile(visitor).receptionPhone(),
                        seal.seal(visitor.municipality(), receipt)));
    }

    private Answer show(Actor.Visitor visitor, ReportTurn.Show show, Instant now) {
        String sealed = seal.seal(visitor.municipality(), show.answers());
        ReportView view = new ReportView(show, sealed, profile(visitor), SwedishTime.dateOf(now));
        String template = "intake/wizard/"
                + show.stop().step().name().toLowerCase(Locale.ROOT).replace("_", "");
        return show.errors().hasAny() ? Page.invalid(template, view) : Page.of(template, view);
    }

    /** The form lay too long or came back unreadable: what was typed is kept and shown, and one goes on from there. */
    private Answer paused(Actor.Visitor visitor, ReportAnswers answers, Stop stop, boolean readable) {
        String sealed = seal.seal(visitor.municipality(), answers);
        return Page.invalid(
                "intake/wizard/paused",
                new ReportPausedView(
                        readable, sealed, ReportPath.of(answers).nearest(stop).code()));
    }

    private MunicipalityProfile profile(Actor.Visitor visitor) {
        return municipalities.profile(visitor.municipality());
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}

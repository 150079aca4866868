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
import se.vagenin.intake.form.FormFiles;
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

    private final ReportForm form;
    private final ReportSeal seal;
    private final ReportPaper paper;
    private final Municipalities municipalities;

    ReportPages(ReportForm form, ReportSeal seal, ReportPaper paper, Municipalities municipalities) {
        this.form = form;
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
        return form.step(new ReportFiller.Anybody(visitor), posted, UploadedFile.in(request, FormFiles.FIELD));
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
                .body(paper.print(receipt.get(), municipalities.profile(visitor.municipality())));
    }
}

package se.vagenin.intake.wizard;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.intake.wizard.ReportFiller.SignedIn;
import se.vagenin.kernel.Actor;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.Answer;
import se.vagenin.web.Redirect;

/** The report of concern for somebody signed in: the same form, and on each page a way to save it (decision 0015). */
@Controller
@Requires(Operation.SAVE_REPORT)
class SignedReportPages {

    private static final String ADDRESS = "/mina/orosanmalan";

    private final ReportForm form;

    SignedReportPages(ReportForm form) {
        this.form = form;
    }

    @GetMapping(ADDRESS)
    Answer start(
            Actor.Resident resident,
            CsrfToken token,
            @RequestParam(name = "slag", required = false) @Nullable String kind) {
        return form.start(SignedIn.of(resident, token), kind);
    }

    @PostMapping(ADDRESS)
    Answer step(
            Actor.Resident resident,
            CsrfToken token,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request) {
        return form.step(SignedIn.of(resident, token), posted, UploadedFile.in(request, FormFiles.FIELD));
    }

    /** Brings the answers from everybody's form; those that another site has put together are not taken. */
    @PostMapping(ADDRESS + "/fortsatt")
    Answer carryOn(
            Actor.Resident resident,
            CsrfToken token,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) @Nullable String from,
            @RequestParam MultiValueMap<String, String> posted) {
        boolean ours = from == null || from.equals("same-origin");
        return ours ? form.carriedOn(SignedIn.of(resident, token), posted) : Redirect.to(ADDRESS);
    }

    /** Where one lands who reloads in a browser that forgets the form. */
    @GetMapping(ADDRESS + "/fortsatt")
    Answer carryOnAddress() {
        return Redirect.to(ADDRESS);
    }
}

package se.vagenin.intake.wizard;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.wizard.ReportFiller.SignedIn;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Signed;

/** The reports that somebody signed in has begun: go on with one, or take it away. */
@Controller
@Requires(Operation.SAVE_REPORT)
class SavedReportPages {

    static final String LIST = "/mina/orosanmalningar";

    private final SavedReports saved;
    private final ReportForm form;

    SavedReportPages(SavedReports saved, ReportForm form) {
        this.saved = saved;
        this.form = form;
    }

    @GetMapping(LIST)
    Answer list(
            Actor.Resident resident,
            CsrfToken token,
            @RequestParam(name = "sparad", required = false) @Nullable String justSaved,
            @RequestParam(name = "borttagen", required = false) @Nullable String justDeleted) {
        List<SavedReportView.Row> rows =
                saved.of(resident).stream().map(SavedReportView.Row::of).toList();
        String notice = justSaved != null ? "saved.kept" : justDeleted != null ? "saved.deleted" : null;
        return Page.of("intake/wizard/saved", new SavedReportView(rows, notice, Signed.of(resident, token)));
    }

    @GetMapping(LIST + "/{id}")
    Answer goOn(Actor.Resident resident, CsrfToken token, @PathVariable UUID id) {
        return form.resumed(
                SignedIn.of(resident, token), saved.open(resident, id).orElseThrow(NotFound::new));
    }

    @GetMapping(LIST + "/{id}/ta-bort")
    Answer askToDelete(Actor.Resident resident, CsrfToken token, @PathVariable UUID id) {
        SavedReports.Saved report = saved.open(resident, id).orElseThrow(NotFound::new);
        var row = SavedReportView.Row.of(report);
        return Page.of(
                "intake/wizard/deleteSaved", new SavedReportView(List.of(row), null, Signed.of(resident, token)));
    }

    @PostMapping(LIST + "/{id}/ta-bort")
    Answer delete(Actor.Resident resident, @PathVariable UUID id) {
        if (!saved.delete(resident, id)) {
            throw new NotFound();
        }
        return Redirect.to(LIST + "?borttagen=ja");
    }
}

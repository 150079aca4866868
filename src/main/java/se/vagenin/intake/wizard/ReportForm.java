package se.vagenin.intake.wizard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import se.vagenin.identity.ResidentLogin;
import se.vagenin.intake.form.FormFiles;
import se.vagenin.intake.wizard.ReportFiller.Anybody;
import se.vagenin.intake.wizard.ReportFiller.SignedIn;
import se.vagenin.intake.wizard.ReportSeal.Opened;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.upload.UploadedFile;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Text;

/** The form itself, the same for everybody: each page is the answer to a POST that carries all earlier answers. */
@Component
class ReportForm {

    private final SendReport sending;
    private final SavedReports saved;
    private final ReportSeal seal;
    private final Municipalities municipalities;
    private final ResidentLogin login;
    private final Clock clock;

    ReportForm(
            SendReport sending,
            SavedReports saved,
            ReportSeal seal,
            Municipalities municipalities,
            ResidentLogin login,
            Clock clock) {
        this.sending = sending;
        this.saved = saved;
        this.seal = seal;
        this.municipalities = municipalities;
        this.login = login;
        this.clock = clock;
    }

    /** The first page, with the kind of reporter chosen where a link has chosen it. */
    Answer start(ReportFiller filler, @Nullable String kind) {
        Instant now = clock.instant();
        ReportAnswers fresh = ReportAnswers.fresh(UUID.randomUUID(), now);
        String chosen = kind == null ? "" : kind;
        ReportAnswers answers = ReporterVariant.of(chosen).isPresent() ? fresh.saying("slag", chosen) : fresh;
        return showAt(filler, begins(filler, answers), Stop.at(ReportStep.DANGER));
    }

    /** @param files those that came with the last page */
    Answer step(ReportFiller filler, MultiValueMap<String, String> posted, List<UploadedFile> files) {
        Instant now = clock.instant();
        Stop stop = stop(posted);
        return switch (seal.answers(filler.municipality(), first(posted, "svar"), now)) {
            case Opened.Fresh(var answers) -> turn(filler, answered(filler, answers, stop, posted), files, now);
            case Opened.Old(var answers) ->
                paused(filler, answers.with(stop, posted).restarted(now), stop, true);
            case Opened.Unreadable() ->
                paused(filler, ReportAnswers.fresh(UUID.randomUUID(), now).with(stop, posted), stop, false);
        };
    }

    /** The page where a form begun without login goes on, with what was typed. */
    Answer carriedOn(SignedIn filler, MultiValueMap<String, String> posted) {
        return switch (seal.answers(filler.municipality(), first(posted, "svar"), clock.instant())) {
            case Opened.Fresh(var answers) -> showAt(filler, filler.begins(answers), stop(posted));
            case Opened.Old _, Opened.Unreadable _ -> step(filler, posted, List.of());
        };
    }

    /** The page where a saved report goes on. */
    Answer resumed(SignedIn filler, SavedReports.Saved report) {
        return showAt(filler, filler.given(report.answers().restarted(clock.instant())), report.stop());
    }

    /** The page that only says "go on" asks for nothing, so it answers nothing. */
    private ReportTurn answered(
            ReportFiller filler, ReportAnswers answers, Stop stop, MultiValueMap<String, String> posted) {
        String button = first(posted, "till");
        ReportAnswers now = button.equals("vidare") ? answers : answers.with(stop, posted);
        return ReportTurn.take(filler.given(now), stop, button, SwedishTime.dateOf(clock.instant()));
    }

    private Answer turn(ReportFiller filler, ReportTurn turn, List<UploadedFile> files, Instant now) {
        return switch (turn) {
            case ReportTurn.Show show -> show(filler, show, now);
            case ReportTurn.Send(var answers) -> send(filler, answers, files, now);
            case ReportTurn.Save(var answers, var stop) -> save(filler, answers, stop);
            case ReportTurn.SignIn(var answers, var stop) -> signIn(filler, answers, stop);
        };
    }

    private Answer send(ReportFiller filler, ReportAnswers answers, List<UploadedFile> files, Instant now) {
        return switch (sending.send(filler.actor(), answers, files, now)) {
            case FormFiles.Sent.Done<ReportReceipt>(var receipt) -> {
                if (filler instanceof SignedIn signed) {
                    saved.sent(signed.actor(), answers.form());
                }
                yield receiptPage(filler, receipt);
            }
            case FormFiles.Sent.Refused<ReportReceipt>(var errors) ->
                show(filler, new ReportTurn.Show(answers, Stop.at(ReportStep.CHECK), errors), now);
        };
    }

    Page receiptPage(ReportFiller filler, ReportReceipt receipt) {
        return Page.of(
                "intake/wizard/receipt",
                new ReportReceiptView(
                        receipt.reference(),
                        receipt.facts(),
                        receipt.steps(),
                        receipt.urgent(),
                        profile(filler).receptionPhone(),
                        seal.seal(filler.municipality(), receipt),
                        filler.signed()));
    }

    private Answer save(ReportFiller filler, ReportAnswers answers, Stop stop) {
        return switch (filler) {
            case Anybody _ -> showAt(filler, answers, stop);
            case SignedIn signed ->
                saved.save(signed.actor(), answers, stop)
                        ? Redirect.to(SavedReportPages.LIST + "?sparad=ja")
                        : show(
                                filler,
                                new ReportTurn.Show(
                                        answers,
                                        ReportPath.of(answers).nearest(stop),
                                        FormErrors.of("spara", Text.text("saved.error.many", SavedReports.MOST))),
                                clock.instant());
        };
    }

    private Answer signIn(ReportFiller filler, ReportAnswers answers, Stop stop) {
        return filler instanceof Anybody && login.offered()
                ? Page.of(
                        "intake/wizard/signin",
                        new ReportSignInView(
                                seal.seal(filler.municipality(), answers),
                                ReportPath.of(answers).nearest(stop).code()))
                : showAt(filler, answers, stop);
    }

    private Answer showAt(ReportFiller filler, ReportAnswers answers, Stop stop) {
        Stop nearest = ReportPath.of(answers).nearest(stop);
        return show(filler, new ReportTurn.Show(answers, nearest, FormErrors.NONE), clock.instant());
    }

    private Answer show(ReportFiller filler, ReportTurn.Show show, Instant now) {
        String sealed = seal.seal(filler.municipality(), show.answers());
        var around = new ReportView.Around(filler, profile(filler), SwedishTime.dateOf(now), login.offered());
        ReportView view = new ReportView(show, sealed, around);
        String template = "intake/wizard/"
                + show.stop().step().name().toLowerCase(Locale.ROOT).replace("_", "");
        return show.errors().hasAny() ? Page.invalid(template, view) : Page.of(template, view);
    }

    /** The form lay too long or came back unreadable: what was typed is kept and shown, and one goes on from there. */
    private Answer paused(ReportFiller filler, ReportAnswers answers, Stop stop, boolean readable) {
        String sealed = seal.seal(filler.municipality(), filler.given(answers));
        String at = ReportPath.of(answers).nearest(stop).code();
        return Page.invalid(
                "intake/wizard/paused", new ReportPausedView(readable, sealed, at, filler.action(), filler.signed()));
    }

    private static ReportAnswers begins(ReportFiller filler, ReportAnswers answers) {
        return filler instanceof SignedIn signed ? signed.begins(answers) : answers;
    }

    private MunicipalityProfile profile(ReportFiller filler) {
        return municipalities.profile(filler.municipality());
    }

    private static Stop stop(MultiValueMap<String, String> posted) {
        return Stop.of(first(posted, "steg")).orElse(Stop.at(ReportStep.DANGER));
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        String value = posted.getFirst(name);
        return value == null ? "" : value;
    }
}

package se.vagenin.intake.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.ExtendDeadline;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** More time for a preliminary assessment, for extraordinary reasons only (R04, SoL 20:2). */
@Controller
@RequestMapping("/arbete/arenden/{id}/barn/{assessmentId}/langre-tid")
@Requires(Operation.EXTEND_DEADLINE)
class ExtensionPages {

    private static final String TEMPLATE = "intake/extension";

    /** More time, as typed. */
    record ExtensionForm(
            @Nullable String version,
            @Nullable String datum,
            @Nullable String skal) {

        @Nullable LocalDate date() {
            try {
                return LocalDate.parse(Typed.words(datum).strip());
            } catch (DateTimeException unreadable) {
                return null;
            }
        }
    }

    private final MatterReader reader;
    private final ExtendDeadline extending;

    ExtensionPages(MatterReader reader, ExtendDeadline extending) {
        this.reader = reader;
        this.extending = extending;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID assessmentId) {
        Subject subject = open(staff, id, assessmentId);
        String version = Integer.toString(subject.assessment().version());
        return Page.of(TEMPLATE, view(subject, new ExtensionForm(version, "", ""), FormErrors.NONE));
    }

    @PostMapping
    Answer send(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID assessmentId,
            @ModelAttribute ExtensionForm form) {
        Subject subject = open(staff, id, assessmentId);
        LocalDate date = form.date();
        FormErrors errors = FormErrors.collect()
                .addIf(
                        date == null,
                        "datum",
                        "Skriv den nya sista dagen som år, månad och dag. Till exempel 2026-12-23.")
                .addIf(
                        Typed.blank(form.skal()),
                        "skal",
                        "Skälen saknas. Längre tid kräver synnerliga skäl, så skriv vilka de är.")
                .done();
        if (date == null || errors.hasAny()) {
            return Page.invalid(TEMPLATE, view(subject, form, errors));
        }
        var ref = new AssessmentRef(id, assessmentId, Typed.number(form.version()));
        try {
            var result = extending.extend(staff, ref, Typed.words(form.skal()), date);
            if (result instanceof PreliminaryAssessment.Refused(List<Refusal> reasons)) {
                return Page.invalid(TEMPLATE, view(subject, form, Refusals.on("datum", reasons)));
            }
        } catch (StaleVersion overtaken) {
            return Page.conflict(conflict(open(staff, id, assessmentId), form));
        }
        return Redirect.to(subject.file().address());
    }

    private Subject open(Actor.Staff staff, UUID id, UUID assessmentId) {
        Subject subject = Subject.of(reader.read(staff, id), assessmentId);
        reader.require(subject.file(), Operation.EXTEND_DEADLINE);
        return subject;
    }

    private static ExtensionView view(Subject subject, ExtensionForm form, FormErrors errors) {
        return new ExtensionView(
                subject.head(
                        subject.address() + "/langre-tid",
                        ClockKind.PRELIMINARY_ASSESSMENT,
                        ClockKind.ADULT_ASSESSMENT),
                Typed.words(form.version()),
                Typed.words(form.datum()),
                Typed.words(form.skal()),
                errors);
    }

    private static Conflict conflict(Subject now, ExtensionForm form) {
        return new Conflict(
                "förhandsbedömningen för " + now.name(),
                "En kollega",
                List.of(
                        new Conflict.Change("Sista dag", "", Typed.words(form.datum())),
                        new Conflict.Change("Skäl", "", Typed.words(form.skal()))),
                now.file().address());
    }
}

package se.vagenin.intake.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.FormDrafts;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The preliminary decision about one person: open, do not open with a way on, or attach (SoL 20:2, 14:2). */
@Controller
@RequestMapping("/arbete/arenden/{id}/barn/{assessmentId}/beslut")
@Requires(Operation.DECIDE_PRELIMINARY)
class DecisionPages {

    private static final String TEMPLATE = "intake/decision";

    private final MatterReader reader;
    private final DecisionStep step;
    private final DecisionViews views;
    private final Draft drafts;

    DecisionPages(MatterReader reader, DecisionStep step, DecisionViews views, Draft drafts) {
        this.reader = reader;
        this.step = step;
        this.views = views;
        this.drafts = drafts;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID assessmentId) {
        Subject subject = open(staff, id, assessmentId);
        int version = subject.assessment().version();
        return drafts.find(key(staff, subject), DecisionForm.class)
                .map(kept ->
                        Page.of(TEMPLATE, views.of(subject, kept.form().at(version), kept.saved(), FormErrors.NONE)))
                .orElseGet(
                        () -> Page.of(TEMPLATE, views.of(subject, DecisionForm.blank(version), "", FormErrors.NONE)));
    }

    @PostMapping
    Answer send(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID assessmentId,
            @ModelAttribute DecisionForm form) {
        Subject subject = open(staff, id, assessmentId);
        if (form.drafts()) {
            drafts.keep(key(staff, subject), form);
            return Redirect.to(subject.address() + "/beslut");
        }
        FormErrors errors = form.check(DecisionViews.asked(subject));
        return errors.hasAny() ? invalid(subject, form, errors) : decide(staff, subject, form);
    }

    @PostMapping("/utkast")
    ResponseEntity<Void> keep(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID assessmentId,
            @ModelAttribute DecisionForm form) {
        Subject subject = open(staff, id, assessmentId);
        if (form.reasons().length() > Typed.LONGEST) {
            return ResponseEntity.unprocessableContent().build();
        }
        drafts.keep(key(staff, subject), form);
        return ResponseEntity.noContent().build();
    }

    private Answer decide(Actor.Staff staff, Subject subject, DecisionForm form) {
        var ref = new AssessmentRef(
                subject.file().matter().id(), subject.assessment().id(), form.readVersion());
        try {
            List<Refusal> reasons = step.take(staff, ref, form);
            if (!reasons.isEmpty()) {
                return ref.version() == subject.assessment().version()
                        ? invalid(subject, form, DecisionViews.errors(reasons))
                        : overtaken(staff, subject, form);
            }
        } catch (DecisionStep.OfferRefused refused) {
            return invalid(subject, form, Refusals.on("insats", refused.reasons()));
        } catch (StaleVersion first) {
            return overtaken(staff, subject, form);
        }
        drafts.drop(key(staff, subject));
        return Redirect.to(subject.file().address());
    }

    /** Somebody was first, or the same person in another tab: what was typed is kept and shown beside what holds. */
    private Answer overtaken(Actor.Staff staff, Subject subject, DecisionForm form) {
        drafts.keep(key(staff, subject), form);
        Conflict conflict = views.conflict(
                open(staff, subject.file().matter().id(), subject.assessment().id()), form);
        return Page.conflict(conflict);
    }

    private Subject open(Actor.Staff staff, UUID id, UUID assessmentId) {
        Subject subject = Subject.of(reader.read(staff, id), assessmentId);
        reader.require(subject.file(), Operation.DECIDE_PRELIMINARY);
        return subject;
    }

    private static FormDrafts.Key key(Actor.Staff staff, Subject subject) {
        return Draft.key(
                staff, subject.file().matter().id(), subject.assessment().id(), "DECISION");
    }

    private Answer invalid(Subject subject, DecisionForm form, FormErrors errors) {
        return Page.invalid(TEMPLATE, views.of(subject, form, "", errors));
    }
}

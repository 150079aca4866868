package se.vagenin.intake.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.EventTime;
import se.vagenin.casefile.MatterClock;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.FulfilDuty;
import se.vagenin.intake.FulfilDuty.Fulfilment;
import se.vagenin.intake.MatterDuty;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Writes down that what the law asks for in a matter is done: an eviction acknowledged, an information talk held. */
@Controller
@RequestMapping("/arbete/arenden/{id}/uppgift")
@Requires(Operation.WRITE_NOTE)
class DutyPages {

    private static final String TEMPLATE = "intake/duty";

    /** What is typed; each duty asks for its own part. */
    record DutyForm(
            @Nullable String utfall,
            @Nullable String handlaggare,
            @Nullable String kopia,
            @Nullable String intyg,
            @Nullable String skal,
            @Nullable String datum,
            @Nullable String klockslag) {

        EventTime time() {
            return new EventTime(Typed.words(datum), Typed.words(klockslag));
        }
    }

    private final MatterReader reader;
    private final FulfilDuty fulfilling;

    DutyPages(MatterReader reader, FulfilDuty fulfilling) {
        this.reader = reader;
        this.fulfilling = fulfilling;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = open(staff, id);
        EventTime now = EventTime.of(file.now());
        var form = new DutyForm(null, file.name(staff.id()), null, null, null, now.date(), now.time());
        return Page.of(TEMPLATE, DutyView.of(file, duty(file), form, FormErrors.NONE));
    }

    @PostMapping
    Answer send(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute DutyForm form) {
        MatterFile file = open(staff, id);
        MatterDuty duty = duty(file);
        var errors = FormErrors.collect();
        boolean talk = duty == MatterDuty.INFORMATION_TALK;
        errors.addIf(talk && !DutyView.OUTCOMES.contains(Typed.words(form.utfall())), "utfall", "Välj hur det blev.");
        form.time().check(errors, file.now());
        FormErrors found = errors.done();
        if (found.hasAny()) {
            return Page.invalid(TEMPLATE, DutyView.of(file, duty, form, found));
        }
        return switch (fulfilling.fulfil(staff, id, duty, fulfilment(duty, form, file.now()))) {
            case StepResult.Done() -> Redirect.to(file.address());
            case StepResult.Refused(List<Refusal> reasons) ->
                Page.invalid(TEMPLATE, DutyView.of(file, duty, form, Refusals.on(field(duty, form), reasons)));
        };
    }

    private static Fulfilment fulfilment(MatterDuty duty, DutyForm form, Instant now) {
        Instant at = form.time().read().orElse(now);
        return switch (duty) {
            case EVICTION_ACKNOWLEDGEMENT ->
                new Fulfilment.Acknowledged(Typed.words(form.handlaggare()), !Typed.blank(form.kopia()), at);
            case INFORMATION_TALK ->
                DutyView.HELD.equals(form.utfall())
                        ? new Fulfilment.TalkHeld(Typed.words(form.intyg()), at)
                        : new Fulfilment.NotHeld(Typed.words(form.skal()), at);
        };
    }

    /** Where a refusal is shown. */
    private static String field(MatterDuty duty, DutyForm form) {
        return switch (duty) {
            case EVICTION_ACKNOWLEDGEMENT -> Typed.blank(form.handlaggare()) ? "handlaggare" : "kopia";
            case INFORMATION_TALK -> "skal";
        };
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.WRITE_NOTE);
        return file;
    }

    /** The duty that this matter has, or has had; most have none, and then there is no such page. */
    private static MatterDuty duty(MatterFile file) {
        return file.clocks().stream()
                .map(MatterClock::set)
                .flatMap(set -> MatterDuty.of(set.kind()).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

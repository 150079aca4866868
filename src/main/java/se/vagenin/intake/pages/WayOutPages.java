package se.vagenin.intake.pages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.CloseMatter;
import se.vagenin.intake.OfferSupport;
import se.vagenin.intake.Referral;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The way out of a matter that has no assessment: support, somebody else, or advice that was enough. */
@Controller
@RequestMapping("/arbete/arenden/{id}/vag")
@Requires(Operation.CLOSE_MATTER)
class WayOutPages {

    private static final String TEMPLATE = "intake/wayOut";

    /** A way, as typed. */
    record WayForm(
            @Nullable String version,
            @Nullable String vag,
            @Nullable String skal,
            @Nullable List<UUID> insats,
            @Nullable Boolean informerad,
            @Nullable String partner,
            @Nullable Boolean uppgifter,
            @Nullable String samtycke,
            @Nullable String sakerkontakt) {

        @Nullable Outcome way() {
            return Stream.of(Outcome.SUPPORT_STARTED, Outcome.REFERRED, Outcome.ADVICE_ENOUGH, Outcome.CLOSED_NO_ACTION)
                    .filter(each -> each.name().equals(vag))
                    .findFirst()
                    .orElse(null);
        }

        @Nullable Referral referral() {
            return way() == Outcome.REFERRED
                    ? new Referral(Typed.words(partner), Boolean.TRUE.equals(uppgifter), Typed.words(samtycke))
                    : null;
        }
    }

    private final MatterReader reader;
    private final CloseMatter closing;
    private final OfferSupport offering;
    private final Offerings offerings;

    WayOutPages(MatterReader reader, CloseMatter closing, OfferSupport offering, Offerings offerings) {
        this.reader = reader;
        this.closing = closing;
        this.offering = offering;
        this.offerings = offerings;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = open(staff, id);
        String version = Integer.toString(file.matter().version());
        return Page.of(
                TEMPLATE, view(file, new WayForm(version, null, "", null, null, "", null, "", null), FormErrors.NONE));
    }

    @PostMapping
    Answer send(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute WayForm form) {
        MatterFile file = open(staff, id);
        Outcome way = form.way();
        if (way == null) {
            return invalid(file, form, FormErrors.of("vag", "Välj hur ärendet går vidare."));
        }
        return way == Outcome.SUPPORT_STARTED ? offer(staff, file, form) : close(staff, file, form, way);
    }

    private Answer offer(Actor.Staff staff, MatterFile file, WayForm form) {
        if (SafeContactView.unread(SafeContactView.boxes(file), form.sakerkontakt())) {
            return invalid(file, form, FormErrors.of("sakerkontakt", SafeContactView.CONFIRM));
        }
        var offer = new OfferSupport.Offer(
                file.matter().id(), null, OfferPages.ids(form.insats()), Boolean.TRUE.equals(form.informerad()));
        return switch (offering.offer(staff, offer)) {
            case StepResult.Done() -> Redirect.to(file.address());
            case StepResult.Refused(List<Refusal> reasons) -> invalid(file, form, errors(reasons));
        };
    }

    private Answer close(Actor.Staff staff, MatterFile file, WayForm form, Outcome way) {
        var leave = new CloseMatter.Leave(
                file.matter().id(), Typed.number(form.version()), way, Typed.words(form.skal()), form.referral());
        try {
            return switch (closing.close(staff, leave)) {
                case StepResult.Done() -> Redirect.to(file.address());
                case StepResult.Refused(List<Refusal> reasons) -> invalid(file, form, errors(reasons));
            };
        } catch (StaleVersion overtaken) {
            return Page.conflict(new Conflict(
                    "ärendet",
                    "En kollega",
                    List.of(
                            new Conflict.Change("Läge", file.matter().standing(), way.label()),
                            new Conflict.Change("Skäl", "", Typed.words(form.skal()))),
                    file.address() + "/vag"));
        }
    }

    private static FormErrors errors(List<Refusal> reasons) {
        var errors = FormErrors.collect();
        for (Refusal refusal : reasons) {
            errors.add(field(refusal.rule()), refusal.reason());
        }
        return errors.done();
    }

    private static String field(String rule) {
        return switch (rule) {
            case "R22" -> "insats";
            case "R23" -> "informerad";
            case "R10" -> "partner";
            case "R03" -> "skal";
            default -> "vag";
        };
    }

    private Answer invalid(MatterFile file, WayForm form, FormErrors errors) {
        return Page.invalid(TEMPLATE, view(file, form, errors));
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.CLOSE_MATTER);
        return file;
    }

    private WayOutView view(MatterFile file, WayForm form, FormErrors errors) {
        return new WayOutView(
                file.address(),
                file.matter().reference(),
                Typed.words(form.version()),
                Typed.words(form.vag()),
                Typed.words(form.skal()),
                OfferPages.ids(form.insats()).stream().map(UUID::toString).toList(),
                Boolean.TRUE.equals(form.informerad()),
                Typed.words(form.partner()),
                Boolean.TRUE.equals(form.uppgifter()),
                Typed.words(form.samtycke()),
                offerings.offered(file.matter().municipality(), OfferPages.today(file)).stream()
                        .map(DecisionViews::option)
                        .toList(),
                SafeContactView.boxes(file),
                errors);
    }
}

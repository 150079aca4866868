package se.vagenin.intake.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.AnswerOffer;
import se.vagenin.intake.OfferRef;
import se.vagenin.intake.StepResult;
import se.vagenin.intake.SupportOffer;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** What became of the support that was offered. */
@Controller
@RequestMapping("/arbete/arenden/{id}/stod")
@Requires(Operation.OFFER_SUPPORT)
class OfferPages {

    private static final String TEMPLATE = "intake/offers";

    /** An answer, as typed; each offer's field bears its id, since all stand on one page. */
    record AnswerForm(
            @Nullable UUID erbjudande,
            @Nullable String version,
            @Nullable String svar) {

        static AnswerForm of(Map<String, String> typed) {
            UUID offer = Typed.id(typed.get("erbjudande"));
            return new AnswerForm(offer, typed.get("version"), typed.get("svar-" + offer));
        }

        SupportOffer.@Nullable Answer answer() {
            return Stream.of(SupportOffer.Answer.values())
                    .filter(each -> each.name().equals(svar))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final MatterReader reader;
    private final AnswerOffer answering;
    private final Offerings offerings;

    OfferPages(MatterReader reader, AnswerOffer answering, Offerings offerings) {
        this.reader = reader;
        this.answering = answering;
        this.offerings = offerings;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of(TEMPLATE, view(open(staff, id), null, FormErrors.NONE));
    }

    @PostMapping
    Answer send(Actor.Staff staff, @PathVariable UUID id, @RequestParam Map<String, String> typed) {
        AnswerForm form = AnswerForm.of(typed);
        MatterFile file = open(staff, id);
        SupportOffer.Answer answer = form.answer();
        UUID offer = form.erbjudande();
        if (answer == null || offer == null) {
            FormErrors errors = FormErrors.of("svar-" + offer, "Välj vad svaret blev.");
            return Page.invalid(TEMPLATE, view(file, form, errors));
        }
        try {
            var result = answering.answer(staff, new OfferRef(id, offer, Typed.number(form.version())), answer);
            if (result instanceof StepResult.Refused(List<Refusal> reasons)) {
                return Page.invalid(TEMPLATE, view(file, form, Refusals.on("svar-" + offer, reasons)));
            }
        } catch (StaleVersion overtaken) {
            return Page.conflict(conflict(open(staff, id), offer, answer));
        }
        MatterFile after = reader.read(staff, id);
        boolean more = after.matter().status().open() && after.offers().stream().anyMatch(SupportOffer::waiting);
        return Redirect.to(more ? file.address() + "/stod" : file.address());
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.OFFER_SUPPORT);
        return file;
    }

    private OffersView view(MatterFile file, @Nullable AnswerForm form, FormErrors errors) {
        Map<UUID, String> names = names(file);
        List<OffersView.Row> rows = file.offers().stream()
                .map(offer -> row(file, offer, names, form))
                .toList();
        return new OffersView(
                file.address(),
                file.matter().reference(),
                SafeContactView.boxes(file),
                rows,
                file.matter().status().open(),
                errors);
    }

    private static OffersView.Row row(
            MatterFile file, SupportOffer offer, Map<UUID, String> names, @Nullable AnswerForm form) {
        boolean typed = form != null && offer.id().equals(form.erbjudande());
        SupportOffer.Answer answer = offer.answer();
        return new OffersView.Row(
                offer.id().toString(),
                Integer.toString(offer.version()),
                names.getOrDefault(offer.offeringId(), "Insats"),
                "Erbjudet " + MatterViews.lower(SwedishText.moment(offer.offeredAt(), file.now())) + " av "
                        + file.name(offer.offeredBy()),
                answer == null ? "" : answer.label(),
                typed ? Typed.words(Objects.requireNonNull(form).svar()) : "");
    }

    private Map<UUID, String> names(MatterFile file) {
        return offerings.all(file.matter().municipality()).stream()
                .collect(Collectors.toMap(Offering::id, Offering::name));
    }

    private Conflict conflict(MatterFile now, UUID offer, SupportOffer.Answer yours) {
        String theirs = now.offers().stream()
                .filter(each -> each.id().equals(offer))
                .map(SupportOffer::answer)
                .filter(Objects::nonNull)
                .map(SupportOffer.Answer::label)
                .findFirst()
                .orElse("Väntar på svar");
        return new Conflict(
                "svaret på erbjudandet",
                "En kollega",
                List.of(new Conflict.Change("Svar", theirs, yours.label())),
                now.address());
    }

    static Set<UUID> ids(@Nullable List<UUID> typed) {
        return Set.copyOf(Objects.requireNonNullElse(typed, List.of()));
    }

    static LocalDate today(MatterFile file) {
        return SwedishTime.dateOf(file.now());
    }
}

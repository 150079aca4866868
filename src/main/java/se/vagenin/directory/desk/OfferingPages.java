package se.vagenin.directory.desk;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.CatalogueTerms;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.NewOffering;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingForm;
import se.vagenin.directory.OfferingFormReader;
import se.vagenin.directory.OfferingResult;
import se.vagenin.directory.OfferingVersion.Cause;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.ReviewsDue;
import se.vagenin.directory.Translations;
import se.vagenin.identity.Access;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/**
 * The catalogue for staff: choose support, and for those who may, write what the board has decided. What is written is
 * shown as everybody will see it before it is published.
 */
@Controller
@Requires(Operation.SEE_OFFERINGS)
class OfferingPages {

    static final String ADDRESS = "/arbete/insatser";

    private final Offerings offerings;
    private final CatalogueTerms terms;
    private final Translations translations;
    private final ReviewsDue reviews;
    private final Access access;
    private final Clock clock;

    OfferingPages(
            Offerings offerings,
            CatalogueTerms terms,
            Translations translations,
            ReviewsDue reviews,
            Access access,
            Clock clock) {
        this.offerings = offerings;
        this.terms = terms;
        this.translations = translations;
        this.reviews = reviews;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer list(
            Actor.Staff staff,
            @RequestParam(defaultValue = "") String alder,
            @RequestParam(defaultValue = "") String amne) {
        access.require(staff, Operation.SEE_OFFERINGS);
        var search = CatalogueSearch.read(alder, amne);
        LocalDate today = today();
        List<Offering> found = search.filters()
                ? offerings.suitable(staff.municipality(), search.age(), search.topic(), today)
                : offerings.all(staff.municipality());
        FieldChoices choices = terms.choices(staff.municipality());
        boolean mayEdit = access.allows(staff, Operation.EDIT_OFFERINGS);
        var view = new OfferingViews.Catalogue(
                found.stream()
                        .map(each -> OfferingViews.row(each, choices, today))
                        .toList(),
                OfferingViews.topicOptions(text("directory.anyTopic")),
                amne,
                alder,
                search.errors(),
                search.filters(),
                mayEdit,
                mayEdit ? reviews.all(staff, today) : 0);
        return search.errors().hasAny()
                ? Page.invalid("directory/offerings", view)
                : Page.of("directory/offerings", view);
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.SEE_OFFERINGS);
        Offering offering = read(staff, id);
        boolean mayEdit = offerings.mayEdit(staff, offering.content().owner());
        return Page.of(
                "directory/offering",
                OfferingViews.details(
                        offering,
                        terms.choices(staff.municipality()),
                        today(),
                        mayEdit,
                        TranslationViews.rows(offering, translations.of(staff.municipality(), id))));
    }

    @GetMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of(
                "directory/offeringForm", edit(staff, null, Draft.of(OfferingForm.empty(), "0"), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer add(Actor.Staff staff, @RequestParam MultiValueMap<String, String> sent) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return step(staff, null, sent);
    }

    /**
     * The form.
     *
     * @param from the number of an earlier version to begin from
     */
    @GetMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeChange(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam(name = "fran", required = false) @Nullable String from) {
        Offering offering = own(staff, id);
        Draft draft = from == null ? Draft.of(offering) : earlier(staff, offering, from);
        return Page.of("directory/offeringForm", edit(staff, id, draft, FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer change(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        own(staff, id);
        return step(staff, id, sent);
    }

    /** Shows what was written as everybody will see it, goes back to the form, or publishes. */
    private Answer step(Actor.Staff staff, @Nullable UUID id, MultiValueMap<String, String> sent) {
        Draft draft = Draft.posted(sent);
        String button = String.valueOf(sent.getFirst("till"));
        if (button.equals("andra")) {
            return Page.of("directory/offeringForm", edit(staff, id, draft, FormErrors.NONE));
        }
        FieldChoices choices = terms.choices(staff.municipality());
        var reading = OfferingFormReader.read(draft.form(), choices.known());
        OfferingContent content = reading.content();
        if (content == null) {
            return invalid(staff, id, draft, reading.errors());
        }
        return button.equals("granska") ? preview(staff, id, draft, content) : publish(staff, id, draft, content);
    }

    private Answer preview(Actor.Staff staff, @Nullable UUID id, Draft draft, OfferingContent content) {
        List<Refusal> refusals = offerings.refusals(staff, content);
        if (!refusals.isEmpty()) {
            return invalid(staff, id, draft, OfferingFormReader.errors(refusals));
        }
        return Page.of(
                "directory/offeringPreview",
                PreviewView.of(
                        edit(staff, id, draft, FormErrors.NONE),
                        content,
                        terms.choices(staff.municipality()),
                        clock.instant()));
    }

    private Answer publish(Actor.Staff staff, @Nullable UUID id, Draft draft, OfferingContent content) {
        Cause cause = id == null ? Cause.ADDED : draft.from().isEmpty() ? Cause.CHANGED : Cause.RESTORED;
        NewOffering.Existing existing = id == null ? null : new NewOffering.Existing(id, draft.versionRead());
        return switch (offerings.save(staff, new NewOffering(existing, content, cause))) {
            case OfferingResult.Saved(UUID saved) -> Redirect.to(ADDRESS + "/" + saved);
            case OfferingResult.Refused refused ->
                invalid(staff, id, draft, OfferingFormReader.errors(refused.refusals()));
            case OfferingResult.Overtaken(Offering now) ->
                Page.conflict(OfferingConflict.between(now, draft.form(), terms.choices(staff.municipality())));
        };
    }

    private Answer invalid(Actor.Staff staff, @Nullable UUID id, Draft draft, FormErrors errors) {
        return Page.invalid("directory/offeringForm", edit(staff, id, draft, errors));
    }

    private OfferingViews.Edit edit(Actor.Staff staff, @Nullable UUID id, Draft draft, FormErrors errors) {
        String back = id == null ? ADDRESS : ADDRESS + "/" + id;
        return new OfferingViews.Edit(
                text(id == null ? "directory.new" : "directory.change"),
                id == null ? ADDRESS + "/ny" : back + "/andra",
                back,
                draft,
                errors,
                terms.choices(staff.municipality()));
    }

    private Draft earlier(Actor.Staff staff, Offering offering, String from) {
        return offerings.versions(staff.municipality(), offering.id()).stream()
                .filter(version -> String.valueOf(version.version()).equals(from))
                .findFirst()
                .map(version -> new Draft(version.form(), String.valueOf(offering.version()), from))
                .orElseThrow(NotFound::new);
    }

    private Offering own(Actor.Staff staff, UUID id) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        Offering offering = read(staff, id);
        if (!offerings.mayEdit(staff, offering.content().owner())) {
            throw new AccessDenied(new Refusal("R32", Offerings.NOT_YOURS));
        }
        return offering;
    }

    private Offering read(Actor.Staff staff, UUID id) {
        return offerings.find(staff.municipality(), id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

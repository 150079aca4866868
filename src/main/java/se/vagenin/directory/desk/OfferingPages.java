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
import se.vagenin.directory.Offerings;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The catalogue for staff: choose support, and for those who may, write what the board has decided. */
@Controller
@Requires(Operation.SEE_OFFERINGS)
class OfferingPages {

    private static final String ADDRESS = "/arbete/insatser";

    private final Offerings offerings;
    private final CatalogueTerms terms;
    private final Access access;
    private final Clock clock;

    OfferingPages(Offerings offerings, CatalogueTerms terms, Access access, Clock clock) {
        this.offerings = offerings;
        this.terms = terms;
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
        var view = new OfferingViews.Catalogue(
                found.stream()
                        .map(each -> OfferingViews.row(each, choices, today))
                        .toList(),
                OfferingViews.topicOptions(text("directory.anyTopic")),
                amne,
                alder,
                search.errors(),
                search.filters(),
                access.allows(staff, Operation.EDIT_OFFERINGS));
        return search.errors().hasAny()
                ? Page.invalid("directory/offerings", view)
                : Page.of("directory/offerings", view);
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.SEE_OFFERINGS);
        Offering offering = read(staff, id);
        return Page.of(
                "directory/offering",
                OfferingViews.details(
                        offering,
                        terms.choices(staff.municipality()),
                        today(),
                        access.allows(staff, Operation.EDIT_OFFERINGS)));
    }

    @GetMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of(
                "directory/offeringForm", edit(staff, null, new Draft(OfferingForm.empty(), "0"), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer add(Actor.Staff staff, @RequestParam MultiValueMap<String, String> sent) {
        return save(staff, null, Draft.posted(sent));
    }

    @GetMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeChange(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        Offering offering = read(staff, id);
        return Page.of("directory/offeringForm", edit(staff, id, Draft.of(offering), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer change(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        return save(staff, id, Draft.posted(sent));
    }

    private Answer save(Actor.Staff staff, @Nullable UUID id, Draft draft) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        FieldChoices choices = terms.choices(staff.municipality());
        var reading = OfferingFormReader.read(draft.form(), choices.known());
        OfferingContent content = reading.content();
        if (content == null) {
            return invalid(staff, id, draft, reading.errors());
        }
        return switch (offerings.save(staff, new NewOffering(existing(id, draft), content))) {
            case OfferingResult.Saved(UUID saved) -> Redirect.to(ADDRESS + "/" + saved);
            case OfferingResult.Refused refused ->
                invalid(staff, id, draft, OfferingFormReader.errors(refused.refusals()));
            case OfferingResult.Overtaken(Offering now) ->
                Page.conflict(OfferingConflict.between(now, draft.form(), choices));
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

    private static NewOffering.@Nullable Existing existing(@Nullable UUID id, Draft draft) {
        return id == null ? null : new NewOffering.Existing(id, draft.versionRead());
    }

    private Offering read(Actor.Staff staff, UUID id) {
        return offerings.find(staff.municipality(), id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

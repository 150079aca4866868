package se.vagenin.directory;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
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
    private final Units units;
    private final Access access;
    private final Clock clock;

    OfferingPages(Offerings offerings, Units units, Access access, Clock clock) {
        this.offerings = offerings;
        this.units = units;
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
        Map<UUID, String> names = unitNames(staff.municipality());
        var view = new OfferingViews.Catalogue(
                found.stream()
                        .map(each -> OfferingViews.row(each, unit(each, names), today))
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
                        unit(offering, unitNames(staff.municipality())),
                        today(),
                        access.allows(staff, Operation.EDIT_OFFERINGS)));
    }

    @GetMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of("directory/offeringForm", edit(staff, null, OfferingForm.empty(), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/ny")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer add(Actor.Staff staff, @ModelAttribute OfferingForm form) {
        return save(staff, null, form);
    }

    @GetMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer writeChange(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        Offering offering = read(staff, id);
        return Page.of("directory/offeringForm", edit(staff, id, OfferingForm.of(offering), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/{id}/andra")
    @Requires(Operation.EDIT_OFFERINGS)
    Answer change(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute OfferingForm form) {
        return save(staff, id, form);
    }

    private Answer save(Actor.Staff staff, @Nullable UUID id, OfferingForm form) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        var reading =
                OfferingFormReader.read(form, unitNames(staff.municipality()).keySet());
        OfferingContent content = reading.content();
        if (content == null) {
            return invalid(staff, id, form, reading.errors());
        }
        return switch (offerings.save(staff, new NewOffering(existing(id, form), content))) {
            case OfferingResult.Saved(UUID saved) -> Redirect.to(ADDRESS + "/" + saved);
            case OfferingResult.Refused refused ->
                invalid(staff, id, form, OfferingFormReader.errors(refused.refusals()));
            case OfferingResult.Overtaken(Offering now) ->
                Page.conflict(OfferingConflict.between(now, form, unitNames(staff.municipality())));
        };
    }

    private Answer invalid(Actor.Staff staff, @Nullable UUID id, OfferingForm form, FormErrors errors) {
        return Page.invalid("directory/offeringForm", edit(staff, id, form, errors));
    }

    private OfferingViews.Edit edit(Actor.Staff staff, @Nullable UUID id, OfferingForm form, FormErrors errors) {
        String back = id == null ? ADDRESS : ADDRESS + "/" + id;
        return new OfferingViews.Edit(
                text(id == null ? "directory.new" : "directory.change"),
                id == null ? ADDRESS + "/ny" : back + "/andra",
                back,
                form,
                errors,
                OfferingViews.units(units.all(staff.municipality())));
    }

    /** A version that is not a number was never sent by our form: it is as stale as can be. */
    private static NewOffering.@Nullable Existing existing(@Nullable UUID id, OfferingForm form) {
        int version = form.version().matches("[0-9]{1,9}") ? Integer.parseInt(form.version()) : -1;
        return id == null ? null : new NewOffering.Existing(id, version);
    }

    private Offering read(Actor.Staff staff, UUID id) {
        return offerings.find(staff.municipality(), id).orElseThrow(NotFound::new);
    }

    private Map<UUID, String> unitNames(Municipality municipality) {
        return units.all(municipality).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private static String unit(Offering offering, Map<UUID, String> names) {
        return names.getOrDefault(offering.content().ownerUnit(), "");
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

package se.vagenin.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Trips;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Saving, renaming, removing and bringing back views of the queue, and the page about its keys. */
@Controller
@Requires(Operation.SEE_QUEUE)
class ViewPages {

    static final String PATH = InboxAddress.PATH + "/vyer";
    private static final int LONGEST_NAME = 60;
    private static final String MINE = "jag";

    private final SavedViews views;
    private final Trips trips;
    private final Units units;
    private final IdSource ids;
    private final Clock clock;

    ViewPages(SavedViews views, Trips trips, Units units, IdSource ids, Clock clock) {
        this.views = views;
        this.trips = trips;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PATH + "/ny")
    Answer create(Actor.Staff staff, @RequestParam Map<String, String> values) {
        return Page.of("worklist/savedView", view(staff, InboxAddress.of(values), "", MINE, FormErrors.NONE));
    }

    @PostMapping(PATH + "/ny")
    Answer save(Actor.Staff staff, @RequestParam Map<String, String> values) {
        InboxAddress filters = InboxAddress.parse(values.get("lista")).plain();
        String name = values.getOrDefault("namn", "").strip();
        String forWhom = values.getOrDefault("for", MINE);
        FormErrors errors = check(name);
        if (errors.hasAny()) {
            return Page.invalid("worklist/savedView", view(staff, filters, name, forWhom, errors));
        }
        UUID unit = InboxAddress.id(forWhom);
        UUID shared = unit != null && staff.units().contains(unit) ? unit : null;
        var saved = new OwnView(ids.next(), staff.id(), shared, name, filters);
        views.insert(staff.municipality(), saved, clock.instant());
        return Redirect.to(saved.address().path());
    }

    @GetMapping(PATH + "/{id}")
    Answer edit(
            Actor.Staff staff,
            @PathVariable("id") UUID id,
            @RequestParam(name = "borttagen", required = false) @Nullable String removed) {
        OwnView saved = mayChange(staff, id);
        return Page.of("worklist/savedView", edited(saved, saved.name(), FormErrors.NONE, removed != null));
    }

    @PostMapping(PATH + "/{id}")
    Answer rename(Actor.Staff staff, @PathVariable("id") UUID id, @RequestParam("namn") String typed) {
        OwnView saved = mayChange(staff, id);
        String name = typed.strip();
        FormErrors errors = check(name);
        if (errors.hasAny()) {
            return Page.invalid("worklist/savedView", edited(saved, name, errors, false));
        }
        views.rename(staff.municipality(), id, name);
        return Redirect.to(saved.address().path());
    }

    @PostMapping(PATH + "/{id}/bort")
    Answer remove(Actor.Staff staff, @PathVariable("id") UUID id) {
        mayChange(staff, id);
        views.remove(staff.municipality(), id, clock.instant());
        return Redirect.to(PATH + "/" + id + "?borttagen=ja");
    }

    @PostMapping(PATH + "/{id}/ater")
    Answer bringBack(Actor.Staff staff, @PathVariable("id") UUID id) {
        OwnView saved = mayChange(staff, id);
        views.remove(staff.municipality(), id, null);
        return Redirect.to(saved.address().path());
    }

    @GetMapping(InboxAddress.PATH + "/genvagar")
    Answer keys(Actor.Staff staff) {
        return Page.of("worklist/shortcuts", new ShortcutsView(trips.one(views.shortcuts(staff))));
    }

    @PostMapping(InboxAddress.PATH + "/genvagar")
    Answer switchKeys(Actor.Staff staff, @RequestParam("pa") boolean on) {
        views.setShortcuts(staff, on);
        return Redirect.to(InboxAddress.PATH + "/genvagar");
    }

    /** One's own, or one's unit's for the one who made it and for those who lead. */
    private OwnView mayChange(Actor.Staff staff, UUID id) {
        boolean leads = !java.util.Collections.disjoint(staff.roles(), Set.of(Role.GROUP_MANAGER, Role.HEAD_OF_UNIT));
        return views.find(staff, id)
                .filter(view -> view.ownerId().equals(staff.id()) || leads)
                .orElseThrow(NotFound::new);
    }

    private static FormErrors check(String name) {
        return FormErrors.collect()
                .addIf(name.isEmpty(), "namn", "Ge vyn ett namn.")
                .addIf(
                        name.length() > LONGEST_NAME,
                        "namn",
                        "Namnet får vara högst " + LONGEST_NAME + " tecken. Korta det.")
                .done();
    }

    private SavedViewView view(
            Actor.Staff staff, InboxAddress filters, String name, String forWhom, FormErrors errors) {
        List<Option> whom = Stream.concat(
                        Stream.of(Option.of(MINE, "Bara jag")),
                        staff.units().stream()
                                .flatMap(unit -> units.find(staff.municipality(), unit).stream())
                                .map(unit -> Option.of(unit.id().toString(), "Alla i " + unit.name())))
                .toList();
        return new SavedViewView(
                Optional.empty(), name, filters.plain().query(), filters.plain().path(), whom, forWhom, errors, false);
    }

    private static SavedViewView edited(OwnView saved, String name, FormErrors errors, boolean removed) {
        return new SavedViewView(
                Optional.of(PATH + "/" + saved.id()),
                name,
                saved.filters().query(),
                removed ? InboxAddress.PATH : saved.address().path(),
                List.of(),
                "",
                errors,
                removed);
    }
}

package se.vagenin.directory.desk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Accessibility;
import se.vagenin.directory.Location;
import se.vagenin.directory.Locations;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The places where help is given. */
@Controller
@Requires(Operation.EDIT_OFFERINGS)
class LocationPages {

    static final String ADDRESS = OfferingPages.ADDRESS + "/lokaler";
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_TEXT = 1_000;

    private final Locations locations;
    private final Access access;

    LocationPages(Locations locations, Access access) {
        this.locations = locations;
        this.access = access;
    }

    @GetMapping(ADDRESS)
    Answer list(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of(
                "directory/locations",
                new LocationViews.All(locations.all(staff.municipality()).stream()
                        .map(each -> new LocationViews.Row(
                                each.name(),
                                ADDRESS + "/" + each.id(),
                                each.area(),
                                each.address().line()))
                        .toList()));
    }

    @GetMapping(ADDRESS + "/ny")
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of(
                "directory/location", new LocationViews.Edit(ADDRESS + "/ny", LocationForm.empty(), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/ny")
    Answer add(Actor.Staff staff, @RequestParam MultiValueMap<String, String> sent) {
        return save(staff, null, LocationForm.posted(sent));
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer write(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        Location place = locations.find(staff.municipality(), id).orElseThrow(NotFound::new);
        return Page.of(
                "directory/location",
                new LocationViews.Edit(ADDRESS + "/" + id, LocationForm.of(place), FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/{id}")
    Answer change(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        if (locations.find(staff.municipality(), id).isEmpty()) {
            throw new NotFound();
        }
        return save(staff, id, LocationForm.posted(sent));
    }

    private Answer save(Actor.Staff staff, @Nullable UUID id, LocationForm form) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        String address = ADDRESS + "/" + (id == null ? "ny" : id);
        FormErrors errors = errors(form);
        if (errors.hasAny()) {
            return Page.invalid("directory/location", new LocationViews.Edit(address, form, errors));
        }
        Location place = place(id == null ? new UUID(0, 0) : id, form);
        return switch (id == null ? locations.add(staff, place) : locations.change(staff, place)) {
            case Locations.Result.Saved _ -> Redirect.to(ADDRESS);
            case Locations.Result.NameTaken _ ->
                Page.invalid(
                        "directory/location",
                        new LocationViews.Edit(
                                address, form, FormErrors.of("namn", "En annan lokal heter så. Välj ett annat namn")));
            case Locations.Result.Overtaken _ ->
                Page.invalid(
                        "directory/location",
                        new LocationViews.Edit(
                                address,
                                form,
                                FormErrors.of(
                                        "namn", "Någon annan har ändrat lokalen. Öppna den på nytt och skriv om")));
        };
    }

    private static FormErrors errors(LocationForm form) {
        var errors = FormErrors.collect()
                .addIf(form.name().isEmpty(), "namn", "Skriv vad lokalen heter")
                .addIf(form.area().isEmpty(), "omrade", "Skriv vilken del av kommunen den ligger i")
                .addIf(
                        !form.postcode().matches("([1-9][0-9]{4})?"),
                        "postnummer",
                        "Skriv postnumret med fem siffror, eller lämna tomt");
        for (String line : List.of("namn", "gata", "ort", "omrade")) {
            errors.addIf(form.value(line).length() > LONGEST_LINE, line, "Korta texten till högst 200 tecken");
        }
        for (String text : List.of("vagen", "anmarkning")) {
            errors.addIf(form.value(text).length() > LONGEST_TEXT, text, "Korta texten till högst 1 000 tecken");
        }
        return errors.done();
    }

    private Location place(UUID id, LocationForm form) {
        Set<Accessibility> features = new HashSet<>();
        Arrays.stream(Accessibility.values())
                .filter(each -> form.features().contains(each.name()))
                .forEach(features::add);
        return new Location(
                id,
                form.versionRead(),
                form.name(),
                new Location.Address(form.value("gata"), form.postcode(), form.value("ort")),
                form.area(),
                form.value("vagen"),
                new Location.Access(features, form.value("anmarkning")),
                form.point());
    }
}

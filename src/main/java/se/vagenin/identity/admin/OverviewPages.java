package se.vagenin.identity.admin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Everything that is set for the municipality on one page, and the forms for its facts and the names of its units. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class OverviewPages {

    static final String ADDRESS = "/admin";

    private static final Map<String, String> NOTICES = Map.of(
            "kommun", "Uppgifterna om kommunen är sparade.",
            "webbplats", "Webbplatsens uppgifter är sparade och visas från nu.",
            "tider", "Öppettiderna är sparade och visas från nu.",
            "enhet", "Enhetens namn är sparat.",
            "personal", "Uppgifterna om medarbetaren är sparade och gäller från nu.",
            "delegation", "Delegationsordningen är sparad.",
            "ny", "Den nya kommunen är skapad. Dess administratör kan logga in nu.");

    private final Municipalities municipalities;
    private final Units units;
    private final StaffRegister register;
    private final DelegationOrder order;
    private final Settings settings;
    private final Access access;
    private final SetUp setUp;
    private final Clock clock;

    OverviewPages(
            Municipalities municipalities,
            Units units,
            StaffRegister register,
            DelegationOrder order,
            Settings settings,
            Access access,
            SetUp setUp,
            Clock clock) {
        this.municipalities = municipalities;
        this.units = units;
        this.register = register;
        this.order = order;
        this.settings = settings;
        this.access = access;
        this.setUp = setUp;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer overview(Actor.Staff staff, @RequestParam(defaultValue = "") String besked) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        return Page.of(
                "identity/admin/overview",
                OverviewView.of(
                        municipalities.profile(staff.municipality()),
                        settings.site(staff).details(),
                        settings.hours(staff),
                        units.all(staff.municipality()),
                        register.everybody(staff.municipality()),
                        order.all(staff.municipality()),
                        new OverviewView.Moment(
                                SwedishTime.dateOf(clock.instant()), NOTICES.getOrDefault(besked, ""), setUp.open())));
    }

    @GetMapping(ADDRESS + "/kommun")
    Answer facts(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = FactsForm.of(municipalities.profile(staff.municipality()));
        return Page.of("identity/admin/facts", new FormView(typed, FormErrors.NONE));
    }

    @PostMapping(ADDRESS + "/kommun")
    Answer saveFacts(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        MunicipalityProfile now = municipalities.profile(staff.municipality());
        MunicipalityProfile profile =
                FactsForm.read(reading, staff.municipality(), now.referencePrefix(), others(staff));
        if (reading.errors().hasAny()) {
            return Page.invalid("identity/admin/facts", new FormView(typed, reading.errors()));
        }
        settings.save(staff, profile);
        return Redirect.to(ADDRESS + "?besked=kommun");
    }

    @GetMapping(ADDRESS + "/enheter/{id}")
    Answer unit(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Unit unit = units.find(staff.municipality(), id).orElseThrow(NotFound::new);
        return Page.of(
                "identity/admin/unit",
                UnitView.of(unit, new FormView(Typed.of(Map.of("namn", unit.name())), FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/enheter/{id}")
    Answer saveUnit(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Unit unit = units.find(staff.municipality(), id).orElseThrow(NotFound::new);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        String name = reading.required("namn", "Skriv vad enheten heter");
        if (reading.errors().hasAny()) {
            return Page.invalid("identity/admin/unit", UnitView.of(unit, new FormView(typed, reading.errors())));
        }
        settings.rename(staff, unit, name);
        return Redirect.to(ADDRESS + "?besked=enhet#enheter");
    }

    private List<MunicipalityProfile> others(Actor.Staff staff) {
        return municipalities.all().stream()
                .filter(each -> !each.municipality().equals(staff.municipality()))
                .toList();
    }
}

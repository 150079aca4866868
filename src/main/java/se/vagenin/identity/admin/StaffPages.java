package se.vagenin.identity.admin;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.identity.login.LoginSettings;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Who may sign in, as what. Nobody changes their own roles: rights are always given by somebody else. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class StaffPages {

    static final String ADDRESS = OverviewPages.ADDRESS + "/personal";
    private static final String TEMPLATE = "identity/admin/staff";
    private static final String SAVED = OverviewPages.ADDRESS + "?besked=personal#personal";

    private final StaffRegister register;
    private final Units units;
    private final Settings settings;
    private final LoginSettings login;
    private final Access access;
    private final IdSource ids;

    StaffPages(
            StaffRegister register, Units units, Settings settings, LoginSettings login, Access access, IdSource ids) {
        this.register = register;
        this.units = units;
        this.settings = settings;
        this.login = login;
        this.access = access;
        this.ids = ids;
    }

    @GetMapping(ADDRESS + "/ny")
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        return Page.of(TEMPLATE, viewOfNew(staff, new FormView(StaffForm.empty(login.issuer()), FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/ny")
    Answer add(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        LoginName name = new LoginName(
                reading.required("leverantor", "Skriv vilken inloggning personen använder"),
                reading.required("inloggning", "Skriv personens namn i inloggningen"));
        StaffMember member = StaffForm.read(reading, typed, ids.next(), units.all(staff.municipality()), true);
        if (!reading.errors().hasAny() && !settings.add(staff, name, member)) {
            reading.wrongIf(true, "inloggning", "Den inloggningen har redan ett konto. Ändra det i stället.");
        }
        return reading.errors().hasAny()
                ? Page.invalid(TEMPLATE, viewOfNew(staff, new FormView(typed, reading.errors())))
                : Redirect.to(SAVED);
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer writeChange(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        StaffMember member = find(staff, id);
        return Page.of(TEMPLATE, view(staff, member, new FormView(StaffForm.of(member), FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/{id}")
    Answer change(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        StaffMember now = find(staff, id);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        List<Unit> all = units.all(staff.municipality());
        StaffMember member = StaffForm.read(reading, typed, id, all, typed.ticked("aktiv"));
        reading.wrongIf(
                id.equals(staff.id()) && givesOther(now, member),
                "roll0",
                "Du kan inte ändra dina egna roller. Be en annan administratör.");
        if (reading.errors().hasAny()) {
            return Page.invalid(TEMPLATE, view(staff, now, new FormView(typed, reading.errors())));
        }
        settings.change(staff, member);
        return Redirect.to(SAVED);
    }

    private static boolean givesOther(StaffMember now, StaffMember member) {
        return !now.assignments().equals(member.assignments())
                || now.qualified() != member.qualified()
                || now.active() != member.active();
    }

    private StaffMember find(Actor.Staff staff, UUID id) {
        return register.find(staff.municipality(), id).orElseThrow(NotFound::new);
    }

    private StaffView viewOfNew(Actor.Staff staff, FormView form) {
        return StaffView.of("Ny medarbetare", ADDRESS + "/ny", true, form, units.all(staff.municipality()));
    }

    private StaffView view(Actor.Staff staff, StaffMember member, FormView form) {
        return StaffView.of(member.name(), ADDRESS + "/" + member.id(), false, form, units.all(staff.municipality()));
    }
}

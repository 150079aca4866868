package se.vagenin.identity.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.SavedDetails;
import se.vagenin.tenancy.SiteDetails;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** The form for what the standing texts of the public site say of the municipality. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class SitePages {

    static final String ADDRESS = OverviewPages.ADDRESS + "/webbplats";
    private static final String TEMPLATE = "identity/admin/site";

    private final Settings settings;
    private final StaffRegister register;
    private final Access access;
    private final Clock clock;

    SitePages(Settings settings, StaffRegister register, Access access, Clock clock) {
        this.settings = settings;
        this.register = register;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer form(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        SavedDetails now = settings.site(staff);
        return Page.of(TEMPLATE, view(SiteForm.of(now.details(), now.id()), FormErrors.NONE, now.details()));
    }

    @PostMapping(ADDRESS)
    Answer save(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        SiteDetails details = SiteForm.read(reading, today());
        if (reading.errors().hasAny()) {
            return Page.invalid(
                    TEMPLATE, view(typed, reading.errors(), settings.site(staff).details()));
        }
        UUID before = SiteForm.version(typed);
        SavedDetails now = settings.site(staff);
        if (details.equals(now.details()) || settings.save(staff, before, details)) {
            // Sent twice, or nothing changed: it stands as it was meant.
            return Redirect.to(OverviewPages.ADDRESS + "?besked=webbplats");
        }
        return Page.conflict(conflict(staff, settings.site(staff), details));
    }

    private Conflict conflict(Actor.Staff staff, SavedDetails now, SiteDetails typed) {
        String who = Optional.ofNullable(now.by())
                .flatMap(id -> register.find(staff.municipality(), id))
                .map(StaffMember::name)
                .orElse("Någon annan");
        Instant at = now.at();
        return new Conflict(
                "webbplatsens uppgifter",
                at == null ? who : who + ", " + SwedishText.moment(at, clock.instant()),
                SiteForm.differences(now.details(), typed),
                ADDRESS);
    }

    private SiteView view(Typed typed, FormErrors errors, SiteDetails now) {
        return new SiteView(new FormView(typed, errors), SiteForm.due(now, today()));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

package se.vagenin.identity.admin;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.OpeningHours;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The form for when the reception answers: what "öppet nu" on the public pages is computed from. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class ReceptionHoursPages {

    static final String ADDRESS = OverviewPages.ADDRESS + "/oppettider";
    private static final String TEMPLATE = "identity/admin/receptionHours";

    private final Settings settings;
    private final Access access;
    private final Clock clock;

    ReceptionHoursPages(Settings settings, Access access, Clock clock) {
        this.settings = settings;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer form(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = ReceptionHoursForm.of(settings.hours(staff), today());
        return Page.of(TEMPLATE, ReceptionHoursView.of(new FormView(typed, FormErrors.NONE)));
    }

    @PostMapping(ADDRESS)
    Answer save(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        LocalDate today = today();
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        OpeningHours hours = ReceptionHoursForm.read(typed, reading, today);
        if (reading.errors().hasAny()) {
            return Page.invalid(TEMPLATE, ReceptionHoursView.of(new FormView(typed, reading.errors())));
        }
        String before = typed.get(ReceptionHoursForm.VERSION);
        if (settings.save(staff, now -> ReceptionHoursForm.version(now, today).equals(before), hours)) {
            return Redirect.to(OverviewPages.ADDRESS + "?besked=tider");
        }
        return Page.conflict(new Conflict(
                "öppettiderna",
                "Någon annan",
                ReceptionHoursForm.differences(settings.hours(staff), hours, today),
                ADDRESS));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

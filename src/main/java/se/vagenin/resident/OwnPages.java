package se.vagenin.resident;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.programme.TiedBookings;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.Signed;

/** One's own pages. Their titles say nothing of what they hold. */
@Controller
@Requires(Operation.SEE_OWN)
class OwnPages {

    private final OwnThings own;
    private final Posts posts;
    private final TiedBookings tied;
    private final Municipalities municipalities;
    private final Clock clock;

    OwnPages(OwnThings own, Posts posts, TiedBookings tied, Municipalities municipalities, Clock clock) {
        this.own = own;
        this.posts = posts;
        this.tied = tied;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/mina")
    Answer overview(
            Actor.Resident resident, CsrfToken token, @RequestParam(name = "gjort", defaultValue = "") String done) {
        String notice = switch (done) {
            case "lagd" -> text("own.bookings.tied");
            case "borta" -> text("own.bookings.removed");
            default -> null;
        };
        return Page.of("resident/overview", view(resident, token, new OwnView.Code("", notice, FormErrors.NONE)));
    }

    /** The resident's own act: what the code opens is from now on among one's own. */
    @PostMapping("/mina/bokningar")
    Answer tie(Actor.Resident resident, CsrfToken token, @RequestParam(name = "kod", defaultValue = "") String typed) {
        return switch (tied.tie(resident, typed)) {
            case DONE -> Redirect.to("/mina?gjort=lagd");
            case NO_CODE -> refuse(resident, token, typed, text("booking.own.error.sixteen"));
            case WRONG -> refuse(resident, token, typed, text("booking.own.error.wrong"));
            case NEVER_HERE -> refuse(resident, token, typed, text("own.bookings.never"));
            case BUSY ->
                new Page(
                        "resident/overview",
                        view(
                                resident,
                                token,
                                new OwnView.Code(typed, null, FormErrors.of("kod", text("booking.own.busy")))),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/mina/bokningar/{id}/ta-bort")
    Answer untie(Actor.Resident resident, @PathVariable UUID id) {
        tied.untie(resident, id);
        return Redirect.to("/mina?gjort=borta");
    }

    private Answer refuse(Actor.Resident resident, CsrfToken token, String typed, String why) {
        return Page.invalid(
                "resident/overview", view(resident, token, new OwnView.Code(typed, null, FormErrors.of("kod", why))));
    }

    private OwnView view(Actor.Resident resident, CsrfToken token, OwnView.Code code) {
        OwnThings.Overview overview = own.overview(resident);
        return new OwnView(
                overview.reports().stream().map(OwnView.Row::of).toList(),
                overview.matters().stream().map(OwnView.Row::of).toList(),
                overview.bookings().stream()
                        .map(each -> OwnView.Time.of(each, clock.instant()))
                        .toList(),
                code,
                phone(resident),
                Signed.of(resident, token));
    }

    @GetMapping("/mina/uppgifter")
    Answer stored(Actor.Resident resident, CsrfToken token) {
        OwnThings.Stored stored = own.stored(resident);
        Set<UUID> readers =
                stored.rows().stream().map(row -> UUID.fromString(row.actor())).collect(Collectors.toSet());
        Map<UUID, String> named = posts.of(resident.municipality(), readers);
        Person self = stored.self();
        return Page.of(
                "resident/stored",
                new StoredView(
                        self == null ? List.of() : StoredView.facts(self),
                        !stored.bookings().isEmpty(),
                        Stream.concat(
                                        stored.readings().stream().map(each -> StoredView.log(each, named)),
                                        stored.bookings().stream().map(each -> StoredView.log(each, named)))
                                .toList(),
                        phone(resident),
                        Signed.of(resident, token)));
    }

    private String phone(Actor.Resident resident) {
        return municipalities.profile(resident.municipality()).receptionPhone();
    }
}

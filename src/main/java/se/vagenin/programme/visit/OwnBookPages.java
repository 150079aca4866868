package se.vagenin.programme.visit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.programme.Booking;
import se.vagenin.programme.TiedBookings;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Signed;

/** Booking as somebody signed in, and opening what one has among one's own. What follows is done as with a code. */
@Controller
@Requires(Operation.SEE_OWN)
class OwnBookPages {

    private final TiedBookings tied;
    private final BookSeal seal;
    private final BookShow form;
    private final OwnShow pages;

    OwnBookPages(TiedBookings tied, BookSeal seal, BookShow form, OwnShow pages) {
        this.tied = tied;
        this.seal = seal;
        this.form = form;
        this.pages = pages;
    }

    /** The form of everybody; its seal says who began it, so that the rest needs no session. */
    @GetMapping("/mina/boka")
    Answer start(Actor.Resident resident) {
        return form.show(
                new Actor.Visitor(resident.municipality()),
                seal.fresh().of(resident),
                BookStep.TALK,
                FormErrors.NONE,
                null);
    }

    @GetMapping("/mina/bokningar/{id}")
    Answer open(Actor.Resident resident, @PathVariable UUID id, CsrfToken token) {
        Optional<Booking> booking = tied.open(resident, id);
        return pages.signed(resident, booking.orElseThrow(NotFound::new), Signed.of(resident, token));
    }
}

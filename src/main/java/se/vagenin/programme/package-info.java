/**
 * First talks that residents book themselves: who of the staff gives them and when, what is free, and what has been booked.
 * Nobody needs to say who they are; a code of sixteen digits opens the booking again (decisions 0025 and 0027). A talk is no
 * investigation and no matter: what is told when booking is removed a month after the talk. Whoever asks for it is reminded
 * once (module notice, decision 0029); nothing else is ever sent.
 *
 * <p>Who is signed in with an e-ID can have bookings among one's own, by one's own act only (decision 0016).
 *
 * <p>Owns the tables room, calendar, absence, booking and own_booking, and no clock of the law. Double booking is refused by the
 * database itself, whatever the program believes.
 */
@NullMarked
@ApplicationModule(
        displayName = "Programme",
        allowedDependencies = {"kernel", "crypto", "tenancy", "web", "audit", "identity", "jobs", "directory", "notice"
        })
package se.vagenin.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

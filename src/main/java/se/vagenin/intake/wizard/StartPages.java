package se.vagenin.intake.wizard;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** The three doors, and the ways in that are open today behind the two that are still being built. */
@Controller
@PublicEndpoint
class StartPages {

    private final Municipalities municipalities;
    private final Clock clock;

    StartPages(Municipalities municipalities, Clock clock) {
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/")
    Answer start(Actor.Visitor visitor) {
        return Page.of("intake/wizard/start", view(visitor));
    }

    @GetMapping("/kontakt")
    Answer contact(Actor.Visitor visitor) {
        return Page.of("intake/wizard/contact", view(visitor));
    }

    @GetMapping("/stod")
    Answer support(Actor.Visitor visitor) {
        return Page.of("intake/wizard/support", view(visitor));
    }

    private StartView view(Actor.Visitor visitor) {
        return StartView.of(municipalities.profile(visitor.municipality()), clock.instant());
    }
}

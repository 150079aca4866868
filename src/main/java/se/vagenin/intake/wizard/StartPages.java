package se.vagenin.intake.wizard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** The three doors, and the ways in that are open today behind the two that are still being built. */
@Controller
@PublicEndpoint
class StartPages {

    @GetMapping("/")
    Answer start() {
        return Page.of("intake/wizard/start");
    }

    @GetMapping("/stod")
    Answer support() {
        return Page.of("intake/wizard/support");
    }
}

package se.vagenin.intake.wizard;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** The three doors. */
@Controller
@PublicEndpoint
class StartPages {

    @GetMapping("/")
    Answer start() {
        return Page.of("intake/wizard/start");
    }
}

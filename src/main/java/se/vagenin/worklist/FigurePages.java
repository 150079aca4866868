package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Unit;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** Figures for those who lead: of all units together, or of one. */
@Controller
class FigurePages {

    static final String PATH = "/arbete/siffror";

    private final FigureDesk desk;
    private final Clock clock;

    FigurePages(FigureDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(Operation.SEE_STATISTICS)
    Answer show(Actor.Staff staff, @RequestParam(name = "enhet", required = false) @Nullable String code) {
        Instant now = clock.instant();
        FigureDesk.Content content = desk.read(staff, now);
        Unit chosen = code == null || code.isEmpty() ? null : unit(content, code);
        return Page.of("worklist/figures", new FigurePage(content, chosen, now).view());
    }

    /** One that is not shown answers as one that does not exist. */
    private static Unit unit(FigureDesk.Content content, String code) {
        return content.units().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

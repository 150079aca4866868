package se.vagenin.intake.pages;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.directory.Offering;
import se.vagenin.directory.Offerings;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;

/** A matter to read: the whole of it, the report as it came in, and who has seen it. */
@Controller
@RequestMapping("/arbete/arenden/{id}")
class MatterPages {

    private final MatterReader reader;
    private final Offerings offerings;

    MatterPages(MatterReader reader, Offerings offerings) {
        this.reader = reader;
        this.offerings = offerings;
    }

    @GetMapping
    @Requires(Operation.READ_MATTER)
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = reader.read(staff, id);
        return Page.of("intake/matter", MatterViews.of(file, names(file)));
    }

    /** What came in, word for word; nothing on this page can be changed. */
    @GetMapping("/anmalan")
    @Requires(Operation.READ_MATTER)
    Answer report(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = reader.read(staff, id);
        return file.concern()
                .<Answer>map(found -> Page.of("intake/report", ReportView.of(file, found)))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/logg")
    @Requires(Operation.SEE_AUDIT_OF_MATTER)
    Answer log(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = reader.readLog(staff, id);
        return Page.of("intake/log", LogView.of(file));
    }

    private Map<UUID, String> names(MatterFile file) {
        return file.offers().isEmpty()
                ? Map.of()
                : offerings.all(file.matter().municipality()).stream()
                        .collect(Collectors.toMap(Offering::id, Offering::name));
    }
}

package se.vagenin.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.NavigationEntry;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;
import se.vagenin.web.SwedishText;

/** Where staff read what visitors say of the site, and say that they are done with it. */
@Controller
@Requires(Operation.HANDLE_REMARKS)
class RemarkDesk {

    static final String ADDRESS = "/arbete/synpunkter";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Remarks remarks;
    private final StaffRegister register;
    private final Clock clock;

    RemarkDesk(Remarks remarks, StaffRegister register, Clock clock) {
        this.remarks = remarks;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    Answer list(Actor.Staff staff, @RequestParam(defaultValue = "") String besked) {
        Remarks.Desk desk = remarks.read(staff);
        List<UUID> by = desk.handled().stream()
                .flatMap(remark -> Stream.ofNullable(remark.handledBy()))
                .distinct()
                .toList();
        Map<UUID, String> names = by.isEmpty() ? Map.of() : register.names(staff.municipality(), by);
        return Page.of(
                "site/remarkDesk",
                new RemarkDeskView(
                        rows(desk.oldest(), names),
                        desk.waiting() - desk.oldest().size(),
                        rows(desk.handled(), names),
                        besked.equals("hanterad") ? "Synpunkten är hanterad. Den tas bort om 30 dagar." : ""));
    }

    @PostMapping(ADDRESS + "/hanterad")
    Answer handle(Actor.Staff staff, @RequestParam(defaultValue = "") String synpunkt) {
        if (!ID.matcher(synpunkt).matches()) {
            throw new NotFound();
        }
        remarks.handle(staff, UUID.fromString(synpunkt));
        return Redirect.to(ADDRESS + "?besked=hanterad");
    }

    private List<RemarkDeskView.Row> rows(List<Remark> remarks, Map<UUID, String> names) {
        return remarks.stream()
                .map(remark -> new RemarkDeskView.Row(
                        remark.id(),
                        SwedishText.moment(remark.saidAt(), clock.instant()),
                        remark.said().language(),
                        remark.said().text(),
                        remark.said().page(),
                        remark.said().reach(),
                        handled(remark.handledAt(), remark.handledBy(), names)))
                .toList();
    }

    private String handled(@Nullable Instant at, @Nullable UUID by, Map<UUID, String> names) {
        return at == null || by == null
                ? ""
                : SwedishText.moment(at, clock.instant()) + ", "
                        + Objects.requireNonNullElse(names.get(by), "en medarbetare");
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavigationEntry remarkNavigation(CurrentActor current) {
            return NavigationEntry.of(NavigationEntry.Group.ADMINISTRATION, 25, "Synpunkter på sidan", ADDRESS)
                    .visibleWhen(() -> current.may(Operation.HANDLE_REMARKS));
        }
    }
}

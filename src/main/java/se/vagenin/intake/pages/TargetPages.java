package se.vagenin.intake.pages;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.LocalTargets;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.NavigationEntry;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The municipality's own targets, in days, for matters that the law sets no clock for. */
@Controller
@RequestMapping(TargetPages.ADDRESS)
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class TargetPages {

    static final String ADDRESS = "/admin/lokala-mal";
    private static final String TEMPLATE = "intake/targets";

    private final LocalTargets targets;

    TargetPages(LocalTargets targets) {
        this.targets = targets;
    }

    /** Its row in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        NavigationEntry localTargetsEntry(CurrentActor actor) {
            return NavigationEntry.of(NavigationEntry.Group.ADMINISTRATION, 60, "Lokala mål", ADDRESS)
                    .visibleWhen(() -> actor.may(Operation.ADMINISTER_MUNICIPALITY));
        }
    }

    @GetMapping
    Answer show(Actor.Staff staff, @RequestParam(name = "besked", defaultValue = "") String notice) {
        Map<String, String> typed = new HashMap<>();
        targets.of(staff.municipality()).forEach((kind, days) -> typed.put(kind.name(), days.toString()));
        return Page.of(TEMPLATE, new TargetsView(typed, notice.equals("sparat"), FormErrors.NONE));
    }

    @PostMapping
    Answer save(Actor.Staff staff, @RequestParam Map<String, String> typed) {
        Map<MatterKind, Integer> days = new EnumMap<>(MatterKind.class);
        FormErrors.Collector errors = FormErrors.collect();
        for (MatterKind kind : LocalTargets.KINDS) {
            int number = Typed.number(typed.getOrDefault(kind.name(), "").strip());
            errors.addIf(
                    number < 1 || number > LocalTargets.MOST_DAYS,
                    kind.name(),
                    "Skriv ett antal dagar från 1 till " + LocalTargets.MOST_DAYS + ".");
            days.put(kind, number);
        }
        FormErrors found = errors.done();
        if (found.hasAny()) {
            return Page.invalid(TEMPLATE, new TargetsView(typed, false, found));
        }
        targets.set(staff, days);
        return Redirect.to(ADDRESS + "?besked=sparat");
    }
}

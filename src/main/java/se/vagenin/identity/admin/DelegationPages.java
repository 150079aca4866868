package se.vagenin.identity.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Access;
import se.vagenin.identity.Decision;
import se.vagenin.identity.DelegationOrder;
import se.vagenin.identity.DelegationRule;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The board's delegation order (R07): lines are added and ended by decisions of the board, never changed. */
@Controller
@Requires(Operation.ADMINISTER_MUNICIPALITY)
class DelegationPages {

    static final String ADDRESS = OverviewPages.ADDRESS + "/delegation";
    private static final String SAVED = OverviewPages.ADDRESS + "?besked=delegation#delegation";

    /** Those that an order may name at all; the table refuses others too. */
    private static final List<Role> DELEGATES = List.of(
            Role.INTAKE_WORKER,
            Role.OUT_OF_HOURS_WORKER,
            Role.GROUP_MANAGER,
            Role.HEAD_OF_UNIT,
            Role.VIOLENCE_WORKER,
            Role.FAMILY_LAW_OFFICER,
            Role.SPECIALISED_UNIT_WORKER);

    private final DelegationOrder order;
    private final Settings settings;
    private final Access access;
    private final IdSource ids;
    private final Clock clock;

    DelegationPages(DelegationOrder order, Settings settings, Access access, IdSource ids, Clock clock) {
        this.order = order;
        this.settings = settings;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(ADDRESS + "/ny")
    Answer writeNew(Actor.Staff staff) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        return Page.of("identity/admin/delegation", view(new FormView(new Typed(Map.of()), FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/ny")
    Answer add(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        Optional<Decision> decision = reading.choice("beslut", decisions(), "Välj vad som får beslutas");
        Optional<Role> role = reading.choice("roll", DELEGATES.toArray(Role[]::new), "Välj vem som får besluta");
        String board = reading.required("namndbeslut", "Skriv nämndens beslut med datum och paragraf");
        Optional<LocalDate> from = reading.date("fran", "Skriv från vilken dag det gäller");
        decision.ifPresent(what -> role.ifPresent(who -> reading.wrongIf(
                order.all(staff.municipality()).stream().anyMatch(rule -> holds(rule, what, who)),
                "roll",
                "Den rollen får redan besluta " + what.label() + ". Avsluta den raden först.")));
        if (reading.errors().hasAny()) {
            return Page.invalid("identity/admin/delegation", view(new FormView(typed, reading.errors())));
        }
        settings.delegate(
                staff,
                new DelegationRule(
                        ids.next(), decision.orElseThrow(), role.orElseThrow(), board, from.orElseThrow(), null));
        return Redirect.to(SAVED);
    }

    @GetMapping(ADDRESS + "/{id}")
    Answer writeEnd(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        Typed typed =
                Typed.of(Map.of("till", SwedishTime.dateOf(clock.instant()).toString()));
        return Page.of("identity/admin/delegationEnd", end(find(staff, id), new FormView(typed, FormErrors.NONE)));
    }

    @PostMapping(ADDRESS + "/{id}")
    Answer end(Actor.Staff staff, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> values) {
        access.require(staff, Operation.ADMINISTER_MUNICIPALITY);
        DelegationRule rule = find(staff, id);
        Typed typed = new Typed(values);
        Reading reading = new Reading(typed);
        Optional<LocalDate> last = reading.date("till", "Skriv sista dagen");
        last.ifPresent(day -> reading.wrongIf(
                day.isBefore(rule.validFrom()),
                "till",
                "Sista dagen kan inte vara före den första, " + rule.validFrom()));
        if (reading.errors().hasAny()) {
            return Page.invalid("identity/admin/delegationEnd", end(rule, new FormView(typed, reading.errors())));
        }
        settings.end(staff, rule, last.orElseThrow());
        return Redirect.to(SAVED);
    }

    private static boolean holds(DelegationRule rule, Decision decision, Role role) {
        return rule.decision() == decision && rule.role() == role && rule.validTo() == null;
    }

    /** One that has ended stays as it is. */
    private DelegationRule find(Actor.Staff staff, UUID id) {
        return order.all(staff.municipality()).stream()
                .filter(rule -> rule.id().equals(id) && rule.validTo() == null)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the law keeps from staff cannot be delegated. */
    private static Decision[] decisions() {
        return Arrays.stream(Decision.values())
                .filter(each -> !each.committeeOnly())
                .toArray(Decision[]::new);
    }

    private static DelegationView view(FormView form) {
        return DelegationView.of(form, List.of(decisions()), DELEGATES);
    }

    private static DelegationView.End end(DelegationRule rule, FormView form) {
        return new DelegationView.End(
                ADDRESS + "/" + rule.id(),
                rule.role().label() + " får " + rule.decision().label(),
                rule.boardDecision(),
                form);
    }
}

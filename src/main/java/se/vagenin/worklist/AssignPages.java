package se.vagenin.worklist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.StaleVersion;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.web.Answer;
import se.vagenin.web.Conflict;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Taking a matter, giving matters to others and printing a list. Never deciding about several people at once. */
@Controller
@Requires(Operation.SEE_QUEUE)
class AssignPages {

    static final String PATH = InboxAddress.PATH + "/fordela";
    private static final String PRINT = InboxAddress.PATH + "/utskrift";
    private static final int MOST = 50;

    private final Assignments assignments;
    private final Inbox inbox;
    private final StaffRegister register;
    private final Clock clock;

    AssignPages(Assignments assignments, Inbox inbox, StaffRegister register, Clock clock) {
        this.assignments = assignments;
        this.inbox = inbox;
        this.register = register;
        this.clock = clock;
    }

    @PostMapping(InboxAddress.PATH + "/ta")
    Answer take(
            Actor.Staff staff,
            @RequestParam("ta") String token,
            @RequestParam(name = "lista", required = false) @Nullable String list) {
        MatterVersion read = MatterVersion.of(token).orElseThrow(NotFound::new);
        InboxAddress back = InboxAddress.parse(list).focusing(read.id());
        try {
            assignments.take(staff, read);
            return Redirect.to(back.path() + "&besked=tog");
        } catch (StaleVersion first) {
            return conflict(staff, first.matterId(), staff.name(), back);
        }
    }

    /** The list's form: what to do with the rows that were ticked. */
    @PostMapping(InboxAddress.PATH + "/valda")
    Answer withChosen(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        InboxAddress list = InboxAddress.parse(values.getFirst("lista"));
        String ids = tokens(values.get("valda")).stream()
                .map(each -> "arende=" + each.id())
                .collect(Collectors.joining("&"));
        if (ids.isEmpty()) {
            return Redirect.to(list.path() + "&besked=valj");
        }
        return Redirect.to(("utskrift".equals(values.getFirst("gor")) ? PRINT : PATH) + "?" + ids + "&" + list.query());
    }

    @GetMapping(PATH)
    Answer choose(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        return Page.of("worklist/assign", view(staff, values, chosen(staff, values), FormErrors.NONE));
    }

    @PostMapping(PATH)
    Answer assign(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        List<MatterVersion> read = tokens(values.get("version"));
        InboxAddress back = InboxAddress.parse(values.getFirst("lista"));
        List<GuardedMatter> chosen =
                assignments.chosen(staff, read.stream().map(MatterVersion::id).toList());
        Optional<Assignee> to = assignees(staff).stream()
                .filter(each -> each.code().equals(values.getFirst("till")))
                .findFirst();
        FormErrors errors = check(chosen, to);
        if (errors.hasAny()) {
            return Page.invalid("worklist/assign", view(staff, values, chosen, errors));
        }
        try {
            assignments.assign(staff, read, to.orElseThrow());
            return Redirect.to(back.path() + "&besked=fordelat");
        } catch (StaleVersion first) {
            return conflict(staff, first.matterId(), to.orElseThrow().name(), back);
        }
    }

    @GetMapping(PRINT)
    Answer print(Actor.Staff staff, @RequestParam MultiValueMap<String, String> values) {
        return Page.of("worklist/printList", view(staff, values, chosen(staff, values), FormErrors.NONE));
    }

    private List<GuardedMatter> chosen(Actor.Staff staff, MultiValueMap<String, String> values) {
        List<UUID> ids = values.getOrDefault("arende", List.of()).stream()
                .limit(MOST)
                .map(InboxAddress::id)
                .filter(java.util.Objects::nonNull)
                .toList();
        List<GuardedMatter> found = assignments.chosen(staff, ids);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    private static FormErrors check(List<GuardedMatter> chosen, Optional<Assignee> to) {
        FormErrors.Collector errors = FormErrors.collect();
        errors.addIf(to.isEmpty(), "till", "Välj vem som ska ha ärendet.");
        to.ifPresent(who -> Assignments.conflicting(chosen, who)
                .forEach(each -> errors.add(
                        "till",
                        who.name() + " är jävig i ärende " + each.matter().reference() + ". Välj någon annan.")));
        return errors.done();
    }

    private AssignView view(
            Actor.Staff staff, MultiValueMap<String, String> values, List<GuardedMatter> chosen, FormErrors errors) {
        InboxAddress list = values.containsKey("lista")
                ? InboxAddress.parse(values.getFirst("lista"))
                : InboxAddress.of(values.toSingleValueMap());
        List<Option> targets = assignees(staff).stream()
                .map(each -> Option.of(each.code(), each.staffId() == null ? each.name() + " (ingen än)" : each.name()))
                .toList();
        String to = values.getFirst("till");
        return AssignView.of(
                chosen, targets, to == null ? "" : to, list, errors, names(staff, chosen), clock.instant());
    }

    private List<Assignee> assignees(Actor.Staff staff) {
        return assignments.assignees(staff, inbox.reach(staff).units());
    }

    private java.util.Map<UUID, String> names(Actor.Staff staff, List<GuardedMatter> chosen) {
        return register.names(
                staff.municipality(),
                chosen.stream()
                        .map(each -> each.matter().responsibleId())
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    /** Says who was first, so that two colleagues can settle it between them. */
    private Answer conflict(Actor.Staff staff, UUID id, String wanted, InboxAddress back) {
        Matter now = assignments.one(staff, id).matter();
        UUID responsible = now.responsibleId();
        String name = responsible == null
                ? "Ingen"
                : register.names(staff.municipality(), List.of(responsible)).getOrDefault(responsible, "En kollega");
        return Page.conflict(new Conflict(
                "ansvarig i ärende " + now.reference(),
                responsible == null ? "En kollega" : name,
                List.of(new Conflict.Change("Ansvarig", name, wanted)),
                back.path()));
    }

    private static List<MatterVersion> tokens(@Nullable List<String> words) {
        return words == null
                ? List.of()
                : words.stream()
                        .limit(MOST)
                        .flatMap(word -> MatterVersion.of(word).stream())
                        .toList();
    }
}

package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.person.Person;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The quick form for what reaches staff by telephone, visit, letter, police and out of hours. */
@Controller
@Requires(Operation.REGISTER_CONTACT)
class ContactPages {

    static final String PATH = InboxAddress.PATH + "/ny";
    private static final String TEMPLATE = "worklist/contact";
    private static final String REMOVAL = "ta-bort.";
    private static final Pattern REMOVE = Pattern.compile("ta-bort\\.([1-9]|1[0-9]|20)");

    private final ContactDesk contacts;
    private final PersonSearch search;
    private final IdSource ids;
    private final Clock clock;

    ContactPages(ContactDesk contacts, PersonSearch search, IdSource ids, Clock clock) {
        this.contacts = contacts;
        this.search = search;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer open(Actor.Staff staff) {
        Instant now = clock.instant();
        return Page.of(TEMPLATE, views(now).of(ContactForm.empty(ids.next(), now)));
    }

    @PostMapping(PATH)
    Answer send(Actor.Staff staff, @RequestParam MultiValueMap<String, String> typed) {
        var form = new ContactForm(typed);
        String act = form.value("gor");
        if (act.equals("lagg-till")) {
            return Page.of(TEMPLATE, found(staff, new ContactRows(typed).withOneMore()));
        }
        if (REMOVE.matcher(act).matches()) {
            return Page.of(
                    TEMPLATE,
                    found(staff, new ContactRows(typed).without(Integer.parseInt(act.substring(REMOVAL.length())))));
        }
        return act.equals("sok") ? search(staff, form) : save(staff, form);
    }

    /** The page again, with what has been found of those who are typed so far. */
    private ContactView found(Actor.Staff staff, ContactForm form) {
        return views(clock.instant()).of(form, FormErrors.NONE, hits(staff, form), false);
    }

    private Answer search(Actor.Staff staff, ContactForm form) {
        boolean nothing = form.persons().stream().allMatch(each -> each.lookUp().isEmpty());
        FormErrors errors = FormErrors.collect()
                .addIf(nothing, "pnr", "Skriv personnummer eller namn att söka på.")
                .done();
        ContactView view = views(clock.instant()).of(form, errors, hits(staff, form), true);
        return nothing ? Page.invalid(TEMPLATE, view) : Page.of(TEMPLATE, view);
    }

    private Answer save(Actor.Staff staff, ContactForm form) {
        Instant now = clock.instant();
        Map<Integer, List<PersonSearch.Hit>> hits = hits(staff, form);
        Map<Integer, Person> chosen = chosen(form, hits);
        FormErrors errors = check(form, hits, chosen, now);
        if (errors.hasAny()) {
            boolean searched = hits.values().stream().anyMatch(each -> !each.isEmpty());
            return Page.invalid(TEMPLATE, views(now).of(form, errors, hits, searched));
        }
        return Redirect.to(Steps.matter(contacts.register(staff, form, chosen, now)));
    }

    private Map<Integer, List<PersonSearch.Hit>> hits(Actor.Staff staff, ContactForm form) {
        Map<Integer, List<PersonSearch.Hit>> hits = new TreeMap<>();
        for (ContactPerson each : form.persons()) {
            hits.put(each.place(), each.lookUp().isEmpty() ? List.of() : search.persons(staff, each.lookUp()));
        }
        return hits;
    }

    private static Map<Integer, Person> chosen(ContactForm form, Map<Integer, List<PersonSearch.Hit>> hits) {
        Map<Integer, Person> chosen = new TreeMap<>();
        for (ContactPerson each : form.persons()) {
            hits.getOrDefault(each.place(), List.of()).stream()
                    .map(PersonSearch.Hit::person)
                    .filter(person -> person.id().equals(each.chosen()))
                    .findFirst()
                    .ifPresent(person -> chosen.put(each.place(), person));
        }
        return chosen;
    }

    /** Nobody is created while somebody known fits: the one who writes chooses first. */
    private static FormErrors check(
            ContactForm form, Map<Integer, List<PersonSearch.Hit>> hits, Map<Integer, Person> chosen, Instant now) {
        FormErrors.Collector errors = FormErrors.collect();
        form.check(now).all().forEach(errors::add);
        for (ContactPerson each : form.persons()) {
            Person person = chosen.get(each.place());
            boolean byNumber = each.number(now).isPresent();
            boolean somebodyFits = !hits.getOrDefault(each.place(), List.of()).isEmpty();
            errors.addIf(
                    somebodyFits && !byNumber && person == null && !each.isNew(),
                    each.field("person"),
                    "Vi känner redan någon som kan vara personen. Välj vem det är, eller Ny person.");
            errors.addIf(
                    !byNumber && person != null && person.protection().isProtected(),
                    each.field("pnr"),
                    "Personen har skyddade uppgifter. Skriv personnumret, så läggs ärendet på rätt person.");
        }
        return errors.done();
    }

    private static ContactViews views(Instant now) {
        return new ContactViews(now);
    }
}

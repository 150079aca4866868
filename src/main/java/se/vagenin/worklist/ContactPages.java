package se.vagenin.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.casefile.Matter;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Person;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** The quick form for what reaches staff by telephone, visit, letter, police and out of hours. */
@Controller
@Requires(Operation.REGISTER_CONTACT)
class ContactPages {

    static final String PATH = InboxAddress.PATH + "/ny";
    private static final String TEMPLATE = "worklist/contact";

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
        var form = ContactForm.empty(ids.next(), clock.instant());
        return Page.of(TEMPLATE, view(form, FormErrors.NONE, List.of(), false));
    }

    @PostMapping(PATH)
    Answer send(Actor.Staff staff, @RequestParam MultiValueMap<String, String> typed) {
        var form = new ContactForm(typed);
        Instant now = clock.instant();
        List<PersonSearch.Hit> hits = form.lookUp().isEmpty() ? List.of() : search.persons(staff, form.lookUp());
        if ("sok".equals(form.value("gor"))) {
            FormErrors empty = FormErrors.collect()
                    .addIf(form.lookUp().isEmpty(), "pnr", "Skriv personnummer eller namn att söka på.")
                    .done();
            ContactView view = view(form, empty, hits, true);
            return empty.hasAny() ? Page.invalid(TEMPLATE, view) : Page.of(TEMPLATE, view);
        }
        Optional<Person> chosen = hits.stream()
                .map(PersonSearch.Hit::person)
                .filter(each -> each.id().equals(form.chosen()))
                .findFirst();
        FormErrors errors = check(form, hits, chosen, now);
        if (errors.hasAny()) {
            return Page.invalid(TEMPLATE, view(form, errors, hits, !hits.isEmpty()));
        }
        UUID matter = contacts.register(staff, form, chosen.orElse(null), now);
        return Redirect.to(Steps.matter(matter));
    }

    /** Nobody is created while somebody known fits: the one who writes chooses first. */
    private static FormErrors check(
            ContactForm form, List<PersonSearch.Hit> hits, Optional<Person> chosen, Instant now) {
        FormErrors typed = form.check(now);
        FormErrors.Collector errors = FormErrors.collect();
        typed.all().forEach(errors::add);
        boolean byNumber = form.number(now).isPresent();
        boolean undecided = chosen.isEmpty() && !ContactForm.NEW.equals(form.value("person"));
        errors.addIf(
                !hits.isEmpty() && !byNumber && undecided,
                "person",
                "Vi känner redan någon som kan vara personen. Välj vem det är, eller Ny person.");
        errors.addIf(
                !byNumber
                        && chosen.filter(each -> each.protection().isProtected())
                                .isPresent(),
                "pnr",
                "Personen har skyddade uppgifter. Skriv personnumret, så läggs ärendet på rätt person.");
        return errors.done();
    }

    private ContactView view(ContactForm form, FormErrors errors, List<PersonSearch.Hit> hits, boolean searched) {
        return new ContactView(
                form.typed().toSingleValueMap(),
                form.reasons().stream().map(Enum::name).toList(),
                errors,
                Arrays.stream(ContactKind.values())
                        .map(each -> Option.of(each.name(), each.label(), each.hint()))
                        .toList(),
                ContactForm.CHANNELS.stream()
                        .map(each -> Option.of(each.name(), each.label()))
                        .toList(),
                options(ReporterCategory.values(), ReporterCategory::label),
                options(ReportedConcern.Reason.values(), ReportedConcern.Reason::label),
                options(ReportedConcern.Answer.values(), ReportedConcern.Answer::label),
                hits(hits),
                searched);
    }

    private List<Option> hits(List<PersonSearch.Hit> hits) {
        List<Option> options = new ArrayList<>();
        hits.forEach(hit -> options.add(Option.of(hit.person().id().toString(), label(hit), known(hit))));
        if (!hits.isEmpty()) {
            options.add(Option.of(ContactForm.NEW, "Ny person", "Ingen av dem är personen"));
        }
        return options;
    }

    private String label(PersonSearch.Hit hit) {
        if (hit.masked()) {
            return Matter.MASKED_TITLE;
        }
        Person person = hit.person();
        var age = person.ageOn(SwedishTime.dateOf(clock.instant()));
        return person.label()
                + (person.personalNumber() == null
                        ? ""
                        : ", " + person.personalNumber().formatted())
                + (age.isPresent() ? ", " + age.getAsInt() + " år" : "");
    }

    private String known(PersonSearch.Hit hit) {
        Instant now = clock.instant();
        String matters = String.join(
                "; ",
                hit.matters().stream()
                        .limit(5)
                        .map(each -> each.kind().label() + " " + Words.arrived(each, now) + ", "
                                + each.status().label())
                        .toList());
        if (matters.isEmpty()) {
            return hit.others() ? "Har ärenden som din roll inte ger rätt att läsa" : "Inga tidigare ärenden";
        }
        return "Tidigare: " + matters;
    }

    private static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> label) {
        return Arrays.stream(values)
                .map(each -> Option.of(each.name(), label.apply(each)))
                .toList();
    }
}

package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Person;
import se.vagenin.person.Revealed;
import se.vagenin.person.SafeContact;
import se.vagenin.web.Answer;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/** Opens what is protected of a person for one who writes why. The values stand only in the answer to that. */
@Controller
@RequestMapping("/arbete/arenden/{id}/personer/{personId}/visa")
@Requires(Operation.REVEAL_PROTECTED)
class RevealPages {

    private static final String TEMPLATE = "intake/reveal";
    private static final int SHORTEST = 10;

    private final MatterReader reader;
    private final RevealStep step;

    RevealPages(MatterReader reader, RevealStep step) {
        this.reader = reader;
        this.step = step;
    }

    @GetMapping
    Answer ask(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID personId) {
        MatterFile file = open(staff, id);
        return Page.of(TEMPLATE, view(file, person(file, personId), "", FormErrors.NONE));
    }

    /** Answers with the values instead of leading on: an address that shows them must not exist. */
    @PostMapping
    Answer show(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestParam(defaultValue = "") String skal) {
        MatterFile file = open(staff, id);
        Person person = person(file, personId);
        if (skal.strip().length() < SHORTEST) {
            FormErrors errors =
                    FormErrors.of("skal", "Skriv varför du behöver uppgifterna, så att det går att granska.");
            return Page.invalid(TEMPLATE, view(file, person, skal, errors));
        }
        Revealed revealed = step.reveal(staff, file.matter(), person, skal.strip());
        return Page.of(
                TEMPLATE,
                new RevealView(
                        file.address(),
                        file.matter().reference(),
                        "",
                        person.label(),
                        "",
                        facts(file, person, revealed),
                        FormErrors.NONE));
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.REVEAL_PROTECTED);
        return file;
    }

    private static Person person(MatterFile file, UUID personId) {
        return file.subjects().stream()
                .filter(each -> each.id().equals(personId) && each.protection().isProtected())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static RevealView view(MatterFile file, Person person, String reason, FormErrors errors) {
        String action = file.address() + "/personer/" + person.id() + "/visa";
        return new RevealView(
                file.address(), file.matter().reference(), action, person.label(), reason, List.of(), errors);
    }

    private static List<Fact> facts(MatterFile file, Person person, Revealed revealed) {
        List<Fact> facts = new ArrayList<>();
        PersonalNumber number = revealed.personalNumber();
        String address = revealed.address();
        facts.add(Fact.of("Personnummer", number == null ? "Saknas" : number.formatted()));
        facts.add(Fact.of("Adress", address == null ? "Saknas" : address));
        SafeContact safe = file.safe().get(person.id());
        if (safe != null) {
            addIf(facts, "Säkert nummer eller säker adress", safe.reach());
        }
        file.assessments().stream()
                .filter(each -> each.personId().equals(person.id()))
                .flatMap(each -> PersonPanel.subjectOf(file, each).stream())
                .forEach(told -> {
                    addIf(facts, "Var personen är, enligt anmälan", told.whereNow());
                    addIf(facts, "Skola, enligt anmälan", told.school());
                    told.guardians().forEach(each -> addIf(facts, "Vårdnadshavares telefon", each.phone()));
                });
        return facts;
    }

    private static void addIf(List<Fact> facts, String term, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(term, value));
        }
    }
}

package se.vagenin.intake.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.KeepSafeContact;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** How one person of a matter may be reached, with what held before. */
@Controller
@RequestMapping("/arbete/arenden/{id}/personer/{personId}/saker-kontakt")
@Requires(Operation.WRITE_NOTE)
class SafeContactPages {

    private static final String TEMPLATE = "intake/safeContact";

    private final MatterReader reader;
    private final KeepSafeContact keeping;

    SafeContactPages(MatterReader reader, KeepSafeContact keeping) {
        this.reader = reader;
        this.keeping = keeping;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id, @PathVariable UUID personId) {
        MatterFile file = open(staff, id);
        Person person = person(file, personId);
        List<SafeContacts.Recorded> history = keeping.history(staff, id, personId);
        SafeContactForm form = history.isEmpty()
                ? SafeContactForm.of(NOTHING)
                : SafeContactForm.of(history.getFirst().contact());
        return Page.of(TEMPLATE, SafeContactView.of(file, person, form, history, FormErrors.NONE));
    }

    @PostMapping
    Answer save(
            Actor.Staff staff,
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @ModelAttribute SafeContactForm form) {
        MatterFile file = open(staff, id);
        Person person = person(file, personId);
        FormErrors errors = form.check();
        if (errors.hasAny()) {
            List<SafeContacts.Recorded> history = keeping.history(staff, id, personId);
            return Page.invalid(TEMPLATE, SafeContactView.of(file, person, form, history, errors));
        }
        keeping.keep(staff, id, personId, form.read());
        return Redirect.to(file.address());
    }

    private static final SafeContact NOTHING =
            new SafeContact(java.util.Set.of(), "", "", SafeContact.Voicemail.UNKNOWN, false, "", "", false);

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.WRITE_NOTE);
        return file;
    }

    private static Person person(MatterFile file, UUID personId) {
        return file.subjects().stream()
                .filter(each -> each.id().equals(personId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}

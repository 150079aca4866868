package se.vagenin.intake.pages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.EventTime;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.CollateralContactPolicy.Party;
import se.vagenin.intake.NoteContact;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** Notes a contact: with whom, when, what was said, and by whose consent (R10, R49). */
@Controller
@RequestMapping("/arbete/arenden/{id}/kontakt")
@Requires(Operation.WRITE_NOTE)
class ContactNotePages {

    private static final String TEMPLATE = "intake/contact";

    /** A contact, as typed. */
    record ContactForm(
            @Nullable String part,
            @Nullable String datum,
            @Nullable String klockslag,
            @Nullable String text,
            @Nullable String samtycke) {

        EventTime time() {
            return new EventTime(Typed.words(datum), Typed.words(klockslag));
        }

        @Nullable Party party() {
            return Stream.of(Party.values())
                    .filter(each -> each.name().equals(part))
                    .findFirst()
                    .orElse(null);
        }
    }

    private final MatterReader reader;
    private final NoteContact noting;

    ContactNotePages(MatterReader reader, NoteContact noting) {
        this.reader = reader;
        this.noting = noting;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        MatterFile file = open(staff, id);
        EventTime now = EventTime.of(file.now());
        return Page.of(TEMPLATE, view(file, new ContactForm(null, now.date(), now.time(), "", ""), FormErrors.NONE));
    }

    @PostMapping
    Answer send(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute ContactForm form) {
        MatterFile file = open(staff, id);
        Party party = form.party();
        var errors = FormErrors.collect().addIf(party == null, "part", "Välj vem kontakten var med.");
        form.time().check(errors, file.now());
        errors.addIf(Typed.blank(form.text()), "text", "Skriv vad kontakten gav.")
                .addIf(Typed.words(form.text()).length() > Typed.LONGEST, "text", Typed.TOO_LONG);
        FormErrors found = errors.done();
        if (party == null || found.hasAny()) {
            return Page.invalid(TEMPLATE, view(file, form, found));
        }
        var contact = new NoteContact.Contact(
                party,
                Typed.words(form.text()),
                Typed.words(form.samtycke()),
                form.time().read().orElse(file.now()));
        return switch (noting.note(staff, id, contact)) {
            case StepResult.Done() -> Redirect.to(file.address());
            case StepResult.Refused(List<Refusal> reasons) ->
                Page.invalid(TEMPLATE, view(file, form, Refusals.on("samtycke", reasons)));
        };
    }

    private MatterFile open(Actor.Staff staff, UUID id) {
        MatterFile file = reader.read(staff, id);
        reader.require(file, Operation.WRITE_NOTE);
        if (file.concern().isEmpty()) {
            throw new NotFound();
        }
        return file;
    }

    private static ContactView view(MatterFile file, ContactForm form, FormErrors errors) {
        return new ContactView(
                file.address(),
                file.matter().reference(),
                Typed.words(form.part()),
                form.time(),
                Typed.words(form.text()),
                Typed.words(form.samtycke()),
                errors);
    }
}

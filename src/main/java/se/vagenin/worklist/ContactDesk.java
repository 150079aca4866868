package se.vagenin.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.vagenin.intake.NewContact;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.RegisterContact;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Actor;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Person;

/** Gives what was typed to the use case that owns it: a concern, or another contact. */
@Component
class ContactDesk {

    private final ReceiveConcern concerns;
    private final RegisterContact others;

    ContactDesk(ReceiveConcern concerns, RegisterContact others) {
        this.concerns = concerns;
        this.others = others;
    }

    /** Gives the matter that the contact opened. The form has been checked. */
    UUID register(Actor.Staff staff, ContactForm form, @Nullable Person known, Instant now) {
        ContactKind kind = form.kind().orElseThrow();
        if (kind.matter().concern()) {
            return concerns.receive(staff, concern(staff, form, kind, known, now))
                    .matterId();
        }
        return others.register(
                staff,
                new NewContact(
                        form.id(),
                        kind.matter(),
                        form.channel().orElseThrow(),
                        form.receivedAt().orElseThrow(),
                        form.source(),
                        known == null ? null : known.id(),
                        form.person(now),
                        text(form)));
    }

    private static ReportedConcern concern(
            Actor.Staff staff, ContactForm form, ContactKind kind, @Nullable Person known, Instant now) {
        return new ReportedConcern(
                form.id(),
                kind.matter(),
                form.channel().orElseThrow(),
                form.receivedAt().orElseThrow(),
                staff.id(),
                form.reporter(),
                List.of(subject(form, known, now)),
                new ReportedConcern.Concern(
                        form.value("text").strip(),
                        form.reasons(),
                        null,
                        form.danger(),
                        ReportedConcern.Answer.UNKNOWN));
    }

    private static ReportedConcern.Subject subject(ContactForm form, @Nullable Person known, Instant now) {
        NewPerson typed = form.person(now);
        return new ReportedConcern.Subject(
                typed.personalNumber() == null && known != null ? known.personalNumber() : typed.personalNumber(),
                typed.birthDate() == null && known != null ? known.birthDate() : typed.birthDate(),
                typed.name() == null && known != null ? known.name() : typed.name(),
                typed.address(),
                null,
                null,
                typed.protection(),
                List.of());
    }

    /** Who spoke stands first in the sealed text: a contact has no reporter of its own. */
    private static String text(ContactForm form) {
        String who = String.join(
                ", ",
                List.of(form.value("avsandare"), form.value("roll"), form.value("telefon")).stream()
                        .filter(word -> !word.isBlank())
                        .map(String::strip)
                        .toList());
        return (who.isEmpty() ? "" : "Från " + who + ".\n\n")
                + form.value("text").strip();
    }
}

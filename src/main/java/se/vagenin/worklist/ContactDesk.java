package se.vagenin.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Gives the matter that the contact opened. The form has been checked.
     *
     * @param known by place, those who were found and chosen
     */
    UUID register(Actor.Staff staff, ContactForm form, Map<Integer, Person> known, Instant now) {
        ContactKind kind = form.kind().orElseThrow();
        if (kind.matter().concern()) {
            return concerns.receive(staff, concern(staff, form, kind, known, now), byIndex(known))
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
                        form.persons().stream()
                                .map(each -> about(each, known, now))
                                .toList(),
                        kind == ContactKind.INFORMATION_TALK,
                        text(form)));
    }

    private static NewContact.About about(ContactPerson typed, Map<Integer, Person> known, Instant now) {
        Person found = known.get(typed.place());
        return new NewContact.About(found == null ? null : found.id(), typed.person(now), typed.safe());
    }

    /** Places count from 1, those of a report from 0. */
    private static Map<Integer, UUID> byIndex(Map<Integer, Person> known) {
        return known.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        each -> each.getKey() - 1, each -> each.getValue().id()));
    }

    private static ReportedConcern concern(
            Actor.Staff staff, ContactForm form, ContactKind kind, Map<Integer, Person> known, Instant now) {
        return new ReportedConcern(
                form.id(),
                kind.matter(),
                form.channel().orElseThrow(),
                form.receivedAt().orElseThrow(),
                staff.id(),
                form.reporter(),
                form.persons().stream()
                        .map(each -> subject(each, known.get(each.place()), now))
                        .toList(),
                new ReportedConcern.Concern(
                        form.value("text").strip(),
                        form.reasons(),
                        null,
                        form.danger(),
                        ReportedConcern.Answer.UNKNOWN));
    }

    private static ReportedConcern.Subject subject(ContactPerson row, @Nullable Person known, Instant now) {
        NewPerson typed = row.person(now);
        return new ReportedConcern.Subject(
                typed.personalNumber() == null && known != null ? known.personalNumber() : typed.personalNumber(),
                typed.birthDate() == null && known != null ? known.birthDate() : typed.birthDate(),
                typed.name() == null && known != null ? known.name() : typed.name(),
                typed.address(),
                null,
                null,
                typed.protection(),
                List.of(),
                row.safe().isEmpty() ? null : row.safe());
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

package se.vagenin.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.NewPerson;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.web.FormErrors;

/**
 * One of those whom a contact is about, as typed. The first one's fields have plain names; those of the others end with
 * their place, as {@code namn.2}.
 *
 * @param place from 1
 */
record ContactPerson(MultiValueMap<String, String> typed, int place) {

    static final String[] FIELDS = {
        "pnr",
        "namn",
        "fodd",
        "adress",
        "skyddad",
        "person",
        "aldrig",
        "nas",
        "nar",
        "meddelande",
        "neutral",
        "sprak",
        "tolk"
    };
    private static final int LONGEST_NAME = 200;

    /** The name of a field of the person in this place. */
    static String field(String name, int place) {
        return place == 1 ? name : name + "." + place;
    }

    String field(String name) {
        return field(name, place);
    }

    private String value(String name) {
        String value = typed.getFirst(field(name));
        return value == null ? "" : value;
    }

    boolean isBlank() {
        return value("pnr").isBlank()
                && value("namn").isBlank()
                && value("fodd").isBlank();
    }

    void check(FormErrors.Collector errors, Instant now) {
        for (String name : List.of("aldrig", "nas", "nar", "sprak")) {
            errors.addIf(
                    value(name).length() > SafeContact.LONGEST,
                    field(name),
                    "Texten är för lång. Korta den till högst " + SafeContact.LONGEST + " tecken.");
        }
        errors.addIf(
                        !value("pnr").isBlank() && number(now).isEmpty(),
                        field("pnr"),
                        "Personnumret stämmer inte. Skriv tolv siffror, eller lämna tomt.")
                .addIf(
                        value("namn").length() > LONGEST_NAME,
                        field("namn"),
                        "Namnet är för långt. Skriv högst 200 tecken.")
                .addIf(wrongBirth(now), field("fodd"), "Skriv födelsedagen som 2019-12-30. Den kan inte ligga framåt.");
    }

    Optional<PersonalNumber> number(Instant now) {
        return PersonalNumber.parse(value("pnr"), SwedishTime.dateOf(now));
    }

    /** What to look for before anybody is created. */
    String lookUp() {
        return value("pnr").isBlank() ? value("namn").strip() : value("pnr").strip();
    }

    @Nullable UUID chosen() {
        return InboxAddress.id(value("person"));
    }

    /** The one who writes has said that none of those found is the person. */
    boolean isNew() {
        return ContactForm.NEW.equals(value("person"));
    }

    NewPerson person(Instant now) {
        return new NewPerson(
                ContactForm.blankToNull(value("namn")),
                number(now).orElse(null),
                born(),
                ContactForm.blankToNull(value("adress")),
                value("skyddad").isEmpty() ? Protection.NONE : Protection.CONFIDENTIALITY_MARK);
    }

    /** How the person may be reached, as told in the contact; nothing where nothing was said. */
    SafeContact safe() {
        return new SafeContact(
                Set.of(),
                value("nas"),
                value("nar"),
                value("meddelande").isEmpty() ? SafeContact.Voicemail.UNKNOWN : SafeContact.Voicemail.NO,
                !value("neutral").isEmpty(),
                value("aldrig"),
                value("sprak"),
                !value("tolk").isEmpty());
    }

    private boolean wrongBirth(Instant now) {
        LocalDate born = born();
        return !value("fodd").isBlank() && (born == null || born.isAfter(SwedishTime.dateOf(now)));
    }

    private @Nullable LocalDate born() {
        try {
            return value("fodd").isBlank()
                    ? null
                    : LocalDate.parse(value("fodd").strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "ContactPerson[]";
    }
}

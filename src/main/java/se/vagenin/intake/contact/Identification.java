package se.vagenin.intake.contact;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContacts;

/** Finds or registers the one who has told a name. */
@Component
class Identification {

    private final Persons persons;
    private final SafeContacts contacts;

    Identification(Persons persons, SafeContacts contacts) {
        this.persons = persons;
        this.contacts = contacts;
    }

    /**
     * Who it is.
     *
     * @param protectedIdentity the person says so, or was known as such before
     */
    record Known(UUID person, boolean protectedIdentity) {}

    /**
     * How to be reached becomes the person's safe contact only where no number was told: whoever writes another's number
     * must not be able to change how that person is reached. Then it stands in the conversation alone.
     */
    Known of(Actor.Visitor named, ToldName who, Wishes wishes) {
        UUID id = persons.findOrRegister(who.person(), named);
        if (who.number() == null) {
            contacts.record(named, id, wishes.safeContact());
        }
        boolean known = persons.find(named.municipality(), id)
                .map(Person::protection)
                .map(each -> each.isProtected())
                .orElse(false);
        return new Known(id, known || who.protectedData());
    }
}

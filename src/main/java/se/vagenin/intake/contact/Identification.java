package se.vagenin.intake.contact;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;

/** Finds or registers the one who has told a name. */
@Component
class Identification {

    private final Persons persons;

    Identification(Persons persons) {
        this.persons = persons;
    }

    /**
     * Who it is.
     *
     * @param protectedIdentity the person says so, or was known as such before
     */
    record Known(UUID person, boolean protectedIdentity) {}

    Known of(Actor.Visitor named, ToldName who) {
        UUID id = persons.findOrRegister(who.person(), named);
        boolean known = persons.find(named.municipality(), id)
                .map(Person::protection)
                .map(each -> each.isProtected())
                .orElse(false);
        return new Known(id, known || who.protectedData());
    }
}

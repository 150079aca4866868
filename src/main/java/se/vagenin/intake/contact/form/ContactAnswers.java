package se.vagenin.intake.contact.form;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.About;
import se.vagenin.intake.contact.Wishes;
import se.vagenin.web.Given;

/**
 * What has been answered so far. Travels sealed with the form and is kept nowhere.
 *
 * @param form chosen at random when the form starts
 * @param checking the answers have been checked once; every page leads back to that page
 * @param code made anew each time the answers are shown for checking, so that one form sent twice has one code and changed
 *     answers another; empty before
 */
record ContactAnswers(UUID form, Instant startedAt, boolean checking, String code, Given given) {

    static ContactAnswers fresh(UUID form, Instant now) {
        return new ContactAnswers(form, now, false, "", Given.nothing());
    }

    String value(String field) {
        return given.value(field);
    }

    /** The two answers that a name and a way to be reached hang on. */
    @JsonIgnore
    boolean named() {
        return value("anonym").equals("nej");
    }

    boolean dangerous() {
        return value("fara").equals("YES");
    }

    Optional<About> about() {
        return named(About.values(), "vem");
    }

    Optional<Theme> topic() {
        return named(Theme.values(), "amne");
    }

    Optional<Wishes.Way> way() {
        return named(Wishes.Way.values(), "satt");
    }

    private <E extends Enum<E>> Optional<E> named(E[] all, String field) {
        return Stream.of(all).filter(each -> each.name().equals(value(field))).findFirst();
    }

    ContactAnswers with(ContactStep step, Map<String, List<String>> posted) {
        return new ContactAnswers(form, startedAt, checking, code, given.with(step.fields(), posted));
    }

    ContactAnswers with(String field, String value) {
        return new ContactAnswers(form, startedAt, checking, code, given.with(field, value));
    }

    ContactAnswers restarted(Instant now) {
        return new ContactAnswers(form, now, checking, code, given);
    }

    ContactAnswers beingChecked() {
        return new ContactAnswers(form, startedAt, true, code, given);
    }

    ContactAnswers withNewCode(SecureRandom random) {
        return new ContactAnswers(
                form, startedAt, checking, ReturnCode.make(random).digits(), given);
    }

    /** The same form checked once and sent twice always gives the same id. */
    UUID conversationId() {
        return Given.id(form, code);
    }

    @Override
    public String toString() {
        return "ContactAnswers[" + form + "]";
    }
}

package se.vagenin.intake.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.person.SafeContact;
import se.vagenin.web.FormErrors;

/** How a person may be reached, as typed. */
record SafeContactForm(
        @Nullable List<String> satt,
        @Nullable String nas,
        @Nullable String nar,
        @Nullable String rostbrevlada,
        @Nullable String neutral,
        @Nullable String aldrig,
        @Nullable String sprak,
        @Nullable String tolk) {

    static SafeContactForm of(SafeContact contact) {
        return new SafeContactForm(
                contact.ways().stream().map(Enum::name).toList(),
                contact.reach(),
                contact.hours(),
                contact.voicemail().name(),
                contact.neutralSender() ? "ja" : null,
                contact.neverAt(),
                contact.language(),
                contact.interpreter() ? "ja" : null);
    }

    FormErrors check() {
        FormErrors.Collector errors = FormErrors.collect();
        Map.of(
                        "nas",
                        Typed.words(nas),
                        "nar",
                        Typed.words(nar),
                        "aldrig",
                        Typed.words(aldrig),
                        "sprak",
                        Typed.words(sprak))
                .forEach((name, words) -> errors.addIf(
                        words.length() > SafeContact.LONGEST,
                        name,
                        "Texten är för lång. Korta den till högst " + SafeContact.LONGEST + " tecken."));
        return errors.done();
    }

    SafeContact read() {
        return new SafeContact(
                ways(),
                Typed.words(nas),
                Typed.words(nar),
                Arrays.stream(SafeContact.Voicemail.values())
                        .filter(each -> each.name().equals(rostbrevlada))
                        .findFirst()
                        .orElse(SafeContact.Voicemail.UNKNOWN),
                !Typed.blank(neutral),
                Typed.words(aldrig),
                Typed.words(sprak),
                !Typed.blank(tolk));
    }

    private Set<SafeContact.Way> ways() {
        return Stream.of(SafeContact.Way.values())
                .filter(each -> satt != null && satt.contains(each.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "SafeContactForm[]";
    }
}

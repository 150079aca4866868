package se.vagenin.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import se.vagenin.casefile.Channel;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Rules;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.FormErrors;

/** What was typed on the quick form, kept as it was typed until it is right. */
record ContactForm(MultiValueMap<String, String> typed) {

    static final List<Channel> CHANNELS =
            List.of(Channel.PHONE, Channel.VISIT, Channel.LETTER, Channel.POLICE, Channel.OUT_OF_HOURS);
    static final String NEW = "ny";
    private static final int LONGEST_TEXT = 20_000;

    static ContactForm empty(UUID id, Instant now) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        values.add("id", id.toString());
        values.add("datum", SwedishTime.dateOf(now).toString());
        values.add("tid", now.atZone(SwedishTime.ZONE).toLocalTime().toString().substring(0, 5));
        values.add("kanal", Channel.PHONE.name());
        values.add("anmalare", ReporterCategory.PRIVATE.name());
        values.add("fara", ReportedConcern.Answer.UNKNOWN.name());
        return new ContactForm(values);
    }

    String value(String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    FormErrors check(Instant now) {
        Optional<Instant> received = receivedAt();
        FormErrors.Collector errors = FormErrors.collect()
                .addIf(kind().isEmpty(), "slag", "Välj vad kontakten gäller.")
                .addIf(channel().isEmpty(), "kanal", "Välj hur kontakten kom in.")
                .addIf(received.isEmpty(), "datum", "Skriv dag som 2026-11-24 och tid som 13.20.")
                .addIf(
                        received.filter(at -> at.isAfter(now)).isPresent(),
                        "datum",
                        "Tiden ligger framåt. Skriv när uppgiften kom in.")
                .addIf(
                        anonymous() && source().refuseAnonymity().isPresent(),
                        "anonym",
                        source().refuseAnonymity()
                                .map(refusal -> refusal.reason())
                                .orElse(""));
        persons().forEach(each -> each.check(errors, now));
        checkTogether(errors, now);
        return errors.addIf(value("text").isBlank(), "text", "Skriv vad som har kommit fram.")
                .addIf(
                        value("text").length() > LONGEST_TEXT,
                        "text",
                        "Texten är för lång. Korta den till högst 20 000 tecken.")
                .done();
    }

    /** R16: an unborn child stands on the one who is pregnant. Nobody is assessed twice in one matter. */
    private void checkTogether(FormErrors.Collector errors, Instant now) {
        List<ContactPerson> all = persons();
        Set<Object> seen = new HashSet<>();
        for (ContactPerson each : all) {
            Object who = each.number(now).<Object>map(number -> number).orElse(each.chosen());
            errors.addIf(
                    who != null && !seen.add(who),
                    each.field("pnr"),
                    "Personen står redan högre upp. Ta bort den ena raden, eller rätta den.");
            errors.addIf(
                    all.size() > 1 && each.isBlank(),
                    each.field("pnr"),
                    "Skriv det som är känt om personen, eller ta bort raden.");
        }
        errors.addIf(
                all.size() > 1 && kind().filter(ContactKind.UNBORN::equals).isPresent(),
                "slag",
                Rules.get("R16").reason() + " Ta bort de andra personerna och registrera dem för sig.");
    }

    /** Those whom the contact is about; at least one, though nothing may be known. */
    List<ContactPerson> persons() {
        return new ContactRows(typed).persons();
    }

    UUID id() {
        UUID id = InboxAddress.id(value("id"));
        return id == null ? UUID.nameUUIDFromBytes(new byte[0]) : id;
    }

    Optional<ContactKind> kind() {
        return ContactKind.of(value("slag"));
    }

    Optional<Channel> channel() {
        return CHANNELS.stream()
                .filter(each -> each.name().equals(value("kanal")))
                .findFirst();
    }

    ReporterCategory source() {
        return Arrays.stream(ReporterCategory.values())
                .filter(each -> each.name().equals(value("anmalare")))
                .findFirst()
                .orElse(ReporterCategory.PRIVATE);
    }

    boolean anonymous() {
        return !value("anonym").isEmpty();
    }

    /** The true time, which may be long before it is written down: the clocks run from it. */
    Optional<Instant> receivedAt() {
        try {
            LocalDate day = LocalDate.parse(value("datum").strip());
            LocalTime time = LocalTime.parse(value("tid").strip().replace('.', ':'));
            return Optional.of(day.atTime(time).atZone(SwedishTime.ZONE).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    Set<ReportedConcern.Reason> reasons() {
        List<String> codes = typed.getOrDefault("skal", List.of());
        return Arrays.stream(ReportedConcern.Reason.values())
                .filter(each -> codes.contains(each.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    ReportedConcern.Reporter reporter() {
        return anonymous()
                ? ReportedConcern.Reporter.anonymousPrivate()
                : new ReportedConcern.Reporter(
                        source(),
                        false,
                        blankToNull(value("avsandare")),
                        blankToNull(value("roll")),
                        null,
                        blankToNull(value("telefon")),
                        null,
                        !value("svar").isEmpty(),
                        false);
    }

    ReportedConcern.Answer danger() {
        return Arrays.stream(ReportedConcern.Answer.values())
                .filter(each -> each.name().equals(value("fara")))
                .findFirst()
                .orElse(ReportedConcern.Answer.UNKNOWN);
    }

    static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Override
    public String toString() {
        return "ContactForm[]";
    }
}

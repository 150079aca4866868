package se.vagenin.intake.contact.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.contact.ReportFromConversation;
import se.vagenin.intake.contact.desk.DeskReader.Desk;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Protection;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Given;
import se.vagenin.web.Page;
import se.vagenin.web.Redirect;

/** A concern that a conversation gives rise to is reported (R50); who it is about is asked here and nowhere before. */
@Controller
@RequestMapping("/arbete/arenden/{id}/samtal/orosanmalan")
@Requires(Operation.ANSWER_PERSON)
class DeskReportPages {

    private static final String TEMPLATE = "intake/conversationReport";
    private static final int LONGEST = 20_000;

    /** A report, as typed. */
    record WorryForm(
            @Nullable String nr,
            @Nullable String galler,
            @Nullable String namn,
            @Nullable String fodd,
            @Nullable String plats,
            @Nullable String text,
            @Nullable List<String> orsaker,
            @Nullable String fara) {

        static WorryForm empty() {
            return new WorryForm(UUID.randomUUID().toString(), null, "", "", "", "", List.of(), null);
        }

        String id() {
            return words(nr).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? words(nr)
                    : UUID.randomUUID().toString();
        }

        @Nullable MatterKind kind() {
            return Stream.of(MatterKind.CHILD_CONCERN, MatterKind.ADULT_CONCERN, MatterKind.UNBORN_CONCERN)
                    .filter(each -> each.name().equals(galler))
                    .findFirst()
                    .orElse(null);
        }

        Set<ReportedConcern.Reason> reasons() {
            List<String> chosen = Objects.requireNonNullElse(orsaker, List.of());
            return Arrays.stream(ReportedConcern.Reason.values())
                    .filter(each -> chosen.contains(each.name()))
                    .collect(Collectors.toUnmodifiableSet());
        }

        ReportedConcern.@Nullable Answer danger() {
            return Arrays.stream(ReportedConcern.Answer.values())
                    .filter(each -> each.name().equals(fara))
                    .findFirst()
                    .orElse(null);
        }

        static String words(@Nullable String typed) {
            return Given.printable(Objects.requireNonNullElse(typed, ""));
        }
    }

    private final DeskReader reader;
    private final ReportFromConversation reporting;

    DeskReportPages(DeskReader reader, ReportFromConversation reporting) {
        this.reader = reader;
        this.reporting = reporting;
    }

    @GetMapping
    Answer show(Actor.Staff staff, @PathVariable UUID id) {
        return Page.of(TEMPLATE, WorryView.of(reader.read(staff, id), WorryForm.empty(), FormErrors.NONE));
    }

    @PostMapping
    Answer send(Actor.Staff staff, @PathVariable UUID id, @ModelAttribute WorryForm form) {
        Desk desk = reader.read(staff, id);
        LocalDate today = SwedishTime.dateOf(desk.now());
        FormErrors errors = check(form, today);
        MatterKind kind = form.kind();
        ReportedConcern.Answer danger = form.danger();
        if (errors.hasAny() || kind == null || danger == null) {
            return Page.invalid(TEMPLATE, WorryView.of(desk, form, errors));
        }
        var worry = new ReportFromConversation.Worry(
                UUID.fromString(form.id()),
                kind,
                subject(form, today),
                WorryForm.words(form.text()),
                form.reasons(),
                danger,
                null);
        return Redirect.to(
                "/arbete/arenden/" + reporting.report(staff, id, worry).matterId());
    }

    private static FormErrors check(WorryForm form, LocalDate today) {
        String born = WorryForm.words(form.fodd());
        String text = WorryForm.words(form.text());
        return FormErrors.collect()
                .addIf(form.kind() == null, "galler", "Välj vem oron gäller.")
                .addIf(
                        !born.isBlank() && number(born, today) == null && day(born, today) == null,
                        "fodd",
                        "Skriv personnummer med tolv siffror eller födelsedag som åååå-mm-dd, eller lämna tomt.")
                .addIf(text.isBlank(), "text", "Skriv vad du är orolig för.")
                .addIf(text.length() > LONGEST, "text", "Texten är för lång. Högst 20 000 tecken ryms.")
                .addIf(form.danger() == null, "fara", "Välj om det är fara just nu.")
                .done();
    }

    private static ReportedConcern.Subject subject(WorryForm form, LocalDate today) {
        String born = WorryForm.words(form.fodd());
        PersonalNumber number = number(born, today);
        String name = WorryForm.words(form.namn());
        String place = WorryForm.words(form.plats());
        return new ReportedConcern.Subject(
                number,
                number == null ? day(born, today) : null,
                name.isBlank() ? null : name,
                null,
                place.isBlank() ? null : place,
                null,
                Protection.NONE,
                List.of());
    }

    private static @Nullable PersonalNumber number(String typed, LocalDate today) {
        return PersonalNumber.parse(typed, today).orElse(null);
    }

    private static @Nullable LocalDate day(String typed, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isAfter(today) ? null : day;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}

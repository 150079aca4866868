package se.vagenin.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.EntryKind;
import se.vagenin.handover.HandoverContents.ClockPart;
import se.vagenin.handover.HandoverContents.DecisionPart;
import se.vagenin.handover.HandoverContents.EventPart;
import se.vagenin.handover.HandoverContents.GuardianPart;
import se.vagenin.handover.HandoverContents.Informed;
import se.vagenin.handover.HandoverContents.PersonPart;
import se.vagenin.handover.HandoverContents.ProtectionPart;
import se.vagenin.handover.HandoverContents.ReportPart;
import se.vagenin.handover.HandoverContents.SafeContactPart;
import se.vagenin.handover.HandoverContents.SubjectPart;
import se.vagenin.handover.HandoverContents.ToldPart;
import se.vagenin.intake.Deadline;
import se.vagenin.intake.FeedbackAnswer;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Rules;
import se.vagenin.person.SafeContact;
import se.vagenin.web.Fact;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.SwedishText;

/** The contents of a package in Swedish, the same words on the paper and on the pages. */
final class HandoverWords {

    private static final String NOT_SAID = "Framgår inte";

    private HandoverWords() {}

    static List<Fact> report(ReportPart report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Kom in", SwedishText.dateTime(report.receivedAt())));
        facts.add(Fact.of("Anmälare", reporter(report)));
        SafeContactPart safe = report.reporter().safeContact();
        add(
                facts,
                "Säker kontakt",
                safe == null ? null : String.join(" ", safe.read().sentences(true)));
        add(facts, "Telefon", report.reporter().phone());
        add(facts, "E-post", report.reporter().email());
        facts.add(Fact.of(
                "Orsaker",
                report.reasons().isEmpty()
                        ? NOT_SAID
                        : String.join(
                                ", ",
                                report.reasons().stream()
                                        .map(code -> ReportedConcern.Reason.valueOf(code)
                                                .label())
                                        .toList())));
        add(facts, "Sedan när", report.since());
        facts.add(Fact.of("Fara just nu enligt anmälaren", answer(report.immediateDanger())));
        facts.add(Fact.of("Vårdnadshavare vet om anmälan", answer(report.guardiansInformed())));
        facts.add(Fact.of("Vill ha återkoppling", report.reporter().wantsFeedback() ? "Ja" : "Nej"));
        return facts;
    }

    private static String reporter(ReportPart report) {
        var reporter = report.reporter();
        String category = ReporterCategory.valueOf(reporter.category()).label();
        if (reporter.anonymous()) {
            return category + ", anonym";
        }
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {reporter.name(), reporter.role(), reporter.organisation()}) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        parts.add(category.toLowerCase(Locale.ROOT) + (report.mandated() ? " (anmälningsskyldig)" : ""));
        return SwedishText.capital(String.join(", ", parts));
    }

    static List<Fact> person(PersonPart person) {
        List<Fact> facts = new ArrayList<>();
        if (person.isProtected()) {
            facts.add(Fact.of("Skyddade personuppgifter", "Finns inte i paketet. Lämnas direkt till den som utreder."));
            addSafe(facts, person);
            return facts;
        }
        facts.add(Fact.of("Personnummer", said(person.personalNumber())));
        if (person.personalNumber() == null) {
            facts.add(Fact.of("Född", person.birthDate() == null ? NOT_SAID : SwedishText.date(person.birthDate())));
        }
        addSafe(facts, person);
        facts.add(Fact.of("Adress", said(person.address())));
        add(facts, "Var är personen nu", person.whereNow());
        add(facts, "Förskola eller skola", person.school());
        for (GuardianPart guardian : person.guardians()) {
            facts.add(Fact.of("Vårdnadshavare", guardian(guardian)));
        }
        return facts;
    }

    private static void addSafe(List<Fact> facts, PersonPart person) {
        SafeContactPart safe = person.safeContact();
        if (safe != null) {
            facts.add(Fact.of("Säker kontakt", String.join(" ", safe.read().sentences(true))));
        }
    }

    /** How those in the package may be reached, for the frames above it. */
    static List<SafeContactBox> safe(HandoverContents contents) {
        List<SafeContactBox> boxes = new ArrayList<>();
        for (SubjectPart subject : contents.subjects()) {
            SafeContactPart part = subject.person().safeContact();
            if (part != null) {
                SafeContact safe = part.read();
                String lead = "Säker kontakt: " + subject.person().name() + ".";
                boxes.add(new SafeContactBox(lead, safe.sentences(true), safe.restricted()));
            }
        }
        SafeContactPart reporter = contents.report().reporter().safeContact();
        if (reporter != null) {
            SafeContact safe = reporter.read();
            boxes.add(new SafeContactBox("Säker kontakt: anmälaren.", safe.sentences(true), safe.restricted()));
        }
        return boxes;
    }

    private static String guardian(GuardianPart guardian) {
        List<String> parts = new ArrayList<>();
        for (String part : new String[] {guardian.name(), guardian.personalNumber(), guardian.phone()}) {
            if (part != null && !part.isBlank()) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? NOT_SAID : String.join(", ", parts);
    }

    static List<Fact> assessed(SubjectPart subject) {
        List<Fact> facts = new ArrayList<>();
        subject.protections().forEach(made -> facts.add(protection(made)));
        subject.extensions()
                .forEach(made -> facts.add(Fact.of(
                        "Längre tid",
                        "Till " + SwedishText.date(made.newDueDate()) + ". " + made.reasons(),
                        signed(made.decider(), SwedishText.dateTime(made.decidedAt())))));
        DecisionPart decision = subject.decision();
        if (decision != null) {
            facts.addAll(decision(decision));
        }
        ToldPart told = subject.reporterTold();
        if (told != null) {
            facts.add(Fact.of("Svar till anmälaren", told(told), SwedishText.dateTime(told.at())));
        }
        return facts;
    }

    private static Fact protection(ProtectionPart made) {
        return Fact.of(
                "Skyddsbedömning",
                ProtectionAssessment.Outcome.valueOf(made.outcome()).label() + ". " + made.reasons(),
                "Bygger på: "
                        + String.join(
                                ", ",
                                made.bases().stream()
                                        .map(code -> ProtectionAssessment.Basis.valueOf(code)
                                                .label())
                                        .toList())
                        + ". " + heard(made.heard(), made.notHeardReason()) + " "
                        + signed(made.assessor(), SwedishText.dateTime(made.assessedAt())));
    }

    private static List<Fact> decision(DecisionPart made) {
        return List.of(
                Fact.of(
                        "Beslut",
                        (decision(made.decision()) + " " + made.reasons()).strip(),
                        signed(made.decider(), SwedishText.dateTime(made.decidedAt())) + " Delegation: "
                                + made.boardDecision() + "."),
                Fact.of("Barnets röst", heard(made.heard(), made.notHeardReason())),
                Fact.of("Möte", meeting(made.meeting(), made.noMeetingReason())),
                Fact.of("Våld i anmälan", made.violence() ? "Ja" : "Nej"));
    }

    static String decision(String code) {
        return switch (code) {
            case "OPEN" -> "Utredning inleds.";
            case "DECLINE_WITH_SUPPORT" -> "Utredning inleds inte. Stöd erbjuds.";
            case "DECLINE" -> "Utredning inleds inte.";
            default -> "Läggs till pågående utredning.";
        };
    }

    private static String told(ToldPart told) {
        return told.answer() == null
                ? "Inget svar: " + said(told.unsuitable())
                : FeedbackAnswer.valueOf(told.answer()).label();
    }

    static String heard(String code, @Nullable String reason) {
        return switch (code) {
            case "HEARD" -> "Barnet har fått komma till tals.";
            case "NOT_HEARD" -> "Barnet har inte fått komma till tals: " + said(reason);
            default -> "Frågan gäller inte här.";
        };
    }

    private static String meeting(String code, @Nullable String reason) {
        return switch (code) {
            case "OFFERED" -> "Erbjudet";
            case "NOT_SUITABLE" -> "Inte lämpligt: " + said(reason);
            default -> "Frågan gäller inte här.";
        };
    }

    /** R20. */
    static String informed(Informed informed) {
        return informed.told()
                ? "De som berörs har fått veta att utredningen har inletts."
                : "De som berörs har inte fått veta att utredningen har inletts. Skäl: " + said(informed.reasons());
    }

    static String clock(ClockPart clock) {
        return ClockKind.valueOf(clock.kind()).label();
    }

    static String due(ClockPart clock) {
        LocalDate day = clock.dueDate();
        return "Senast " + SwedishText.date(day);
    }

    static String basis(ClockPart clock) {
        if (clock.rule().equals(Deadline.OWN)) {
            return "Kommunens egen ordning, lokalt mål";
        }
        return Rules.get(clock.rule()).citation() + (clock.statutory() ? "" : ", lokalt mål");
    }

    /** Why an attachment does not go along; nothing where it does. */
    static String left(HandoverContents.FilePart file) {
        String left = file.left();
        return left == null
                ? ""
                : left.equals("INFECTED")
                        ? "Följer inte med. Filen innehöll skadlig kod och är borttagen."
                        : "Följer inte med. Filen väntar på viruskontroll och finns kvar i första linjens ärende.";
    }

    static String kind(EventPart event) {
        return EntryKind.valueOf(event.kind()).label() + (event.disputed() ? ", ifrågasatt" : "");
    }

    static String channel(String code) {
        return Channel.valueOf(code).label();
    }

    static String signed(String who, String when) {
        return who + ", " + when + ".";
    }

    private static String answer(String code) {
        return ReportedConcern.Answer.valueOf(code).label();
    }

    private static void add(List<Fact> facts, String term, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Fact.of(term, value));
        }
    }

    private static String said(@Nullable String value) {
        return value == null || value.isBlank() ? NOT_SAID : value;
    }
}

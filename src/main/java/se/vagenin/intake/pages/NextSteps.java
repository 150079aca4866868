package se.vagenin.intake.pages;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.MatterDuty;
import se.vagenin.intake.PreliminaryAssessment;
import se.vagenin.intake.PreliminaryAssessment.AwaitingDecision;
import se.vagenin.intake.PreliminaryAssessment.AwaitingProtection;
import se.vagenin.intake.SupportOffer;
import se.vagenin.kernel.Rules;
import se.vagenin.web.Act;
import se.vagenin.web.SwedishText;

/** Finds the one next step of a matter: what the law asks for first comes first. */
final class NextSteps {

    private NextSteps() {}

    static MatterView.@Nullable Next of(MatterFile file) {
        return protection(file)
                .or(() -> firstHandover(file))
                .or(() -> feedback(file))
                .or(() -> decision(file))
                .or(() -> handover(file))
                .or(() -> talk(file))
                .or(() -> offers(file))
                .or(() -> duty(file))
                .or(() -> wayOut(file))
                .orElse(null);
    }

    // R01
    private static Optional<MatterView.Next> protection(MatterFile file) {
        return first(file, AwaitingProtection.class).map(assessment -> {
            String name = file.label(assessment);
            return step(
                    file,
                    Operation.ASSESS_PROTECTION,
                    next(
                            "Gör skyddsbedömning för " + name,
                            "Den ska göras genast när en orosanmälan kommer in (SoL 20 kap. 1 §). Innan den är gjord går det"
                                    + " inte att besluta om utredning för " + name + ".",
                            new Act("Bedöm skydd", file.address() + "/barn/" + assessment.id() + "/skydd")));
        });
    }

    // R12: only while its clock runs, which it does from the decision on
    private static Optional<MatterView.Next> feedback(MatterFile file) {
        boolean waits = file.clocks().stream()
                .anyMatch(clock -> clock.running() && clock.set().kind() == ClockKind.REPORTER_FEEDBACK);
        return waits && !file.handedOver()
                ? Optional.of(step(
                        file,
                        Operation.GIVE_FEEDBACK,
                        next(
                                "Svara anmälaren",
                                "Den som är skyldig att anmäla och har frågat ska få veta om utredning har inletts inom en vecka"
                                        + " från beslutet (SoL 19 kap. 6 §).",
                                new Act("Lämna besked", file.address() + "/aterkoppling"))))
                : Optional.empty();
    }

    private static Optional<MatterView.Next> decision(MatterFile file) {
        return first(file, AwaitingDecision.class).map(assessment -> {
            Act act = new Act("Besluta", file.address() + "/barn/" + assessment.id() + "/beslut");
            return step(
                    file,
                    Operation.DECIDE_PRELIMINARY,
                    next("Besluta om utredning för " + file.label(assessment), reason(file, assessment), act));
        });
    }

    private static String reason(MatterFile file, Assessment assessment) {
        String last = file.clocks().stream()
                .filter(clock ->
                        clock.running() && assessment.id().equals(clock.set().subjectId()))
                .map(MatterClock::set)
                .findFirst()
                .map(set -> SwedishText.shortDay(set.dueDate(), file.now()))
                .orElse("");
        if (!assessment.arrival().subject().childOrYoung()) {
            return "En utredning inleds genast om uppgifterna kan leda till en åtgärd (SoL 14 kap. 2 §). Det lokala"
                    + " målet är senast " + last + ".";
        }
        boolean violence =
                file.concern().map(each -> each.report().content().violence()).orElse(false);
        return violence
                ? "Anmälan gäller våld. Då ska utredning inledas utan dröjsmål. Beslutet ska vara fattat senast " + last
                        + " (SoL 20 kap. 2 §)."
                : "Beslutet om att inleda utredning eller inte ska vara fattat senast " + last
                        + ", fjorton dagar från att anmälan kom in (SoL 20 kap. 2 §).";
    }

    /** A child waits for the investigator, a reporter for an answer: the child comes first. */
    private static Optional<MatterView.Next> firstHandover(MatterFile file) {
        return lastHandover(file).isEmpty() ? handover(file) : Optional.empty();
    }

    private static Optional<MatterView.Next> handover(MatterFile file) {
        if (file.matter().status() != MatterStatus.AWAITING_HANDOVER) {
            return Optional.empty();
        }
        String address = file.address() + "/overlamning";
        MatterView.Next step = lastHandover(file)
                .map(last -> next("Följ överlämningen", last, new Act("Visa överlämningen", address)))
                .orElseGet(() -> next(
                        "Lämna över ärendet till utredning",
                        "Utredningen är inledd. " + Rules.get("R20").reason() + " (SoL 20 kap. 4 §)",
                        new Act("Lämna över", address)));
        return Optional.of(step(file, Operation.HAND_OVER, step));
    }

    /** What happened last with the package: sent, or returned with the receiver's reason. */
    private static Optional<String> lastHandover(MatterFile file) {
        return file.timeline().stream()
                .filter(each -> each.kind() == EntryKind.HANDOVER && each.body() != null)
                .max(Comparator.comparing(TimelineEntry::savedAt))
                .map(TimelineEntry::body);
    }

    /** The person has written last, and waits. */
    private static Optional<MatterView.Next> talk(MatterFile file) {
        return file.matter().status() == MatterStatus.AWAITING_REPLY
                ? Optional.of(step(
                        file,
                        Operation.ANSWER_PERSON,
                        next(
                                "Svara personen",
                                "Den som skriver ska ha svar senast nästa vardag. Det är ett lokalt mål.",
                                new Act("Läs och svara", file.address() + "/samtal"))))
                : Optional.empty();
    }

    private static Optional<MatterView.Next> offers(MatterFile file) {
        boolean waits = file.offers().stream().anyMatch(SupportOffer::waiting);
        return file.matter().status() == MatterStatus.SUPPORT_OFFERED && waits
                ? Optional.of(step(
                        file,
                        Operation.OFFER_SUPPORT,
                        next(
                                "Följ upp erbjudet stöd",
                                "Ta reda på om den som fick erbjudandet tackar ja eller nej. Två veckor är ett lokalt mål.",
                                new Act("Skriv svaret", file.address() + "/stod"))))
                : Optional.empty();
    }

    // R33, R37
    private static Optional<MatterView.Next> duty(MatterFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.running() && file.matter().status().open())
                .flatMap(clock -> MatterDuty.of(clock.set().kind()).stream())
                .findFirst()
                .map(duty -> step(
                        file,
                        Operation.WRITE_NOTE,
                        next(
                                duty.label(),
                                duty.rule().reason() + " (" + duty.rule().citation() + ")",
                                new Act("Skriv att det är gjort", file.address() + "/uppgift"))));
    }

    private static Optional<MatterView.Next> wayOut(MatterFile file) {
        boolean assessed = file.matter().kind().concern() && !file.assessments().isEmpty();
        return assessed || !file.matter().status().open()
                ? Optional.empty()
                : Optional.of(step(
                        file,
                        Operation.CLOSE_MATTER,
                        next(
                                "Hitta en väg vidare",
                                "Erbjud stöd, hänvisa till någon annan, eller avsluta när rådgivning räckte.",
                                new Act("Välj väg", file.address() + "/vag"))));
    }

    private static MatterView.Next step(MatterFile file, Operation operation, MatterView.Next step) {
        if (!file.may(operation)) {
            return new MatterView.Next(
                    step.title(),
                    step.reason() + " Det är någon annans att göra: din roll ger inte rätt till det här steget.",
                    null,
                    null);
        }
        Act other = file.may(Operation.ASSIGN_MATTER)
                ? new Act(
                        "Lämna till kollega",
                        "/arbete/inkorg/fordela?arende=" + file.matter().id())
                : null;
        return new MatterView.Next(step.title(), step.reason(), step.act(), other);
    }

    private static MatterView.Next next(String title, String reason, Act act) {
        return new MatterView.Next(title, reason, act, null);
    }

    private static Optional<Assessment> first(MatterFile file, Class<? extends PreliminaryAssessment> state) {
        return file.matter().status().open()
                ? file.assessments().stream()
                        .filter(each -> state.isInstance(each.state()))
                        .findFirst()
                : Optional.empty();
    }
}

package se.vagenin.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.casefile.Timeline;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;

/** Writes down that a duty of the law is done, or for what special reasons it is not, and stops its clock. */
@Component
public class FulfilDuty {

    /** How a duty ended. */
    public sealed interface Fulfilment {

        /** When it was done, or when the reasons were judged. */
        Instant at();

        /**
         * R37: acknowledged to Kronofogden.
         *
         * @param handler who was named as handling it
         * @param copySent a copy has gone to the one whom the eviction concerns
         */
        record Acknowledged(String handler, boolean copySent, Instant at) implements Fulfilment {}

        /**
         * R33: the talk was held.
         *
         * @param certificates who got a certificate (samtalsintyg); blank where none was written
         */
        record TalkHeld(String certificates, Instant at) implements Fulfilment {}

        /** R33: special reasons, or a request that was taken back. */
        record NotHeld(String reasons, Instant at) implements Fulfilment {}
    }

    private final Matters matters;
    private final Clocks clocks;
    private final Timeline timeline;
    private final Access access;

    FulfilDuty(Matters matters, Clocks clocks, Timeline timeline, Access access) {
        this.matters = matters;
        this.clocks = clocks;
        this.timeline = timeline;
        this.access = access;
    }

    @Transactional
    public StepResult fulfil(Actor.Staff staff, UUID matterId, MatterDuty duty, Fulfilment fulfilment) {
        OpenedMatter opened = matters.lock(staff.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(staff, Operation.WRITE_NOTE, opened.guarded());
        Matter matter = opened.matter();
        List<Refusal> refusals = new ArrayList<>();
        Closing.refuse(matter).ifPresent(refusals::add);
        idle(matter, duty).ifPresent(refusals::add);
        missing(duty, fulfilment).ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            return new StepResult.Refused(refusals);
        }
        timeline.append(staff, matterId, new NewEntry(null, EntryKind.NOTE, fulfilment.at(), words(fulfilment)));
        clocks.stop(matter.municipality(), matterId, null, duty.clock(), Clocks.Stop.DONE, fulfilment.at());
        return new StepResult.Done();
    }

    private Optional<Refusal> idle(Matter matter, MatterDuty duty) {
        boolean runs = clocks.of(matter.municipality(), matter.id()).stream()
                .anyMatch(each -> each.running() && each.set().kind() == duty.clock());
        return runs
                ? Optional.empty()
                : Optional.of(
                        duty.rule().refusal("Det här är redan gjort. Skriv en anteckning om något ska läggas till."));
    }

    private static Optional<Refusal> missing(MatterDuty duty, Fulfilment fulfilment) {
        String say = switch (fulfilment) {
            case Fulfilment.Acknowledged(String handler, boolean copySent, Instant _) ->
                handler.isBlank()
                        ? "Skriv vem som är namngiven handläggare i bekräftelsen."
                        : copySent ? "" : "Skicka en kopia till den som avhysningen gäller och kryssa för det.";
            case Fulfilment.TalkHeld _ -> "";
            case Fulfilment.NotHeld(String reasons, Instant _) ->
                reasons.isBlank() ? "Skriv de särskilda skälen, eller att begäran är återtagen." : "";
        };
        return say.isEmpty() ? Optional.empty() : Optional.of(duty.rule().refusal(say));
    }

    private static String words(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Acknowledged(String handler, boolean _, Instant _) ->
                "Underrättelsen om avhysning är bekräftad till Kronofogden. Handläggare: " + handler.strip()
                        + ". Kopia är skickad till den som avhysningen gäller (SOF 11 kap. 3 §).";
            case Fulfilment.TalkHeld(String certificates, Instant _) ->
                "Informationssamtalet är hållet. "
                        + (certificates.isBlank()
                                ? "Inget samtalsintyg är skrivet."
                                : "Samtalsintyg till: " + certificates.strip() + ".");
            case Fulfilment.NotHeld(String reasons, Instant _) ->
                "Informationssamtalet hålls inte inom fyra veckor. Skäl: " + reasons.strip();
        };
    }
}

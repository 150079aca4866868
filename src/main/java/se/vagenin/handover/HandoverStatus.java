package se.vagenin.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vagenin.casefile.Matter;
import se.vagenin.web.Fact;
import se.vagenin.web.SwedishText;

/** Says where a hand-over stands when there is nothing left to do here. */
final class HandoverStatus {

    private HandoverStatus() {}

    static HandoverViews.Status of(HandoverDesk.Desk open, Instant now) {
        Matter matter = open.found().matter();
        var head = HandoverViews.Head.of(matter.id(), matter.reference(), matter.title());
        Optional<HandoverPackage> sent = open.current().filter(each -> each.sent() != null);
        return sent.map(made -> new HandoverViews.Status(head, title(made), lead(made), facts(made, now)))
                .orElseGet(() -> new HandoverViews.Status(
                        head,
                        "Inget att lämna över",
                        "Ett ärende lämnas över när det är beslutat att en utredning inleds. Här står det som: "
                                + matter.standing() + ".",
                        List.of()));
    }

    private static String title(HandoverPackage made) {
        return made.state() == PackageState.ACCEPTED ? "Överlämnat" : "Skickat, väntar på svar";
    }

    private static String lead(HandoverPackage made) {
        return made.state() == PackageState.ACCEPTED
                ? made.receiver().name() + " har tagit emot ärendet. Här går det bara att läsa."
                : made.receiver().name()
                        + " har inte svarat än. Du ansvarar för ärendet tills de har tagit emot det. Det som skrivs nu"
                        + " finns inte i paketet: berätta det för mottagaren.";
    }

    private static List<Fact> facts(HandoverPackage made, Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Mottagare", made.receiver().name()));
        HandoverPackage.Sent sent = made.sent();
        if (sent != null) {
            facts.add(Fact.of("Skickat", SwedishText.moment(sent.at(), now)));
            Instant delivered = sent.deliveredAt();
            facts.add(Fact.of(
                    "Framme",
                    delivered == null
                            ? "Inte än. Vi försöker igen tills det går."
                            : SwedishText.moment(delivered, now)));
        }
        HandoverPackage.Answered answered = made.answered();
        if (answered != null) {
            facts.add(Fact.of(
                    "Mottaget", SwedishText.moment(answered.at(), now), "Kvittot stämmer med det som skickades."));
        }
        facts.add(
                Fact.of("Underrättelse", HandoverWords.informed(made.contents().informed())));
        return facts;
    }
}

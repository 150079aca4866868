package se.vagenin.intake;

import java.util.Optional;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Rules;

/**
 * To whom somebody is referred. Telling a partner of a person takes that person's consent (R10, OSL 10:1).
 *
 * @param partner free text, such as the name of a clinic
 * @param told what the first line itself tells the partner
 * @param consent who consented to what; needed only where something is told
 */
public record Referral(String partner, boolean told, String consent) {

    /** Why one may not refer so; empty where one may. */
    public Optional<Refusal> refuse() {
        if (partner.isBlank()) {
            return Optional.of(Rules.get("R10").refusal("Det framgår inte vem du hänvisar till. Skriv vem."));
        }
        return told && consent.isBlank()
                ? Optional.of(Rules.get("R10")
                        .refusal("Att lämna uppgifter till någon annan kräver samtycke. Skriv vem som har samtyckt och"
                                + " till vad, eller hänvisa utan att lämna uppgifter."))
                : Optional.empty();
    }

    /** The words of the timeline. */
    public String text() {
        String consented = told ? " Uppgifter lämnas. Samtycke: " + consent + "." : " Inga uppgifter lämnas av oss.";
        return partner.strip() + "." + consented;
    }
}

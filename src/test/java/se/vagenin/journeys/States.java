package se.vagenin.journeys;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.Outcome;
import se.vagenin.intake.PreliminaryDecision;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.SupportOffer;
import se.vagenin.person.Protection;

/** A matter in each state that a page can show, by a name for its picture. */
final class States {

    private static final Duration HOURS = Duration.ofHours(5);

    private final Map<String, UUID> all = new LinkedHashMap<>();

    static States made(Casework work) {
        States states = new States();
        states.waiting(work);
        states.decided(work);
        states.others(work);
        return states;
    }

    Map<String, UUID> all() {
        return all;
    }

    UUID of(String name) {
        return java.util.Objects.requireNonNull(all.get(name), name);
    }

    private void waiting(Casework work) {
        add("vantar-skydd", work.received(Casework.preschool("Provbarn Vantar", HOURS)));
        add("forsenat-skydd", work.received(Casework.preschool("Provbarn Sen", Duration.ofHours(30))));
        add(
                "syskon",
                work.received(Casework.about(
                        MatterKind.CHILD_CONCERN,
                        List.of(
                                Casework.child("Provbarn Storasyster", Protection.NONE),
                                Casework.child("Provbarn Lillebror", Protection.NONE)),
                        HOURS)));
        add(
                "skyddad",
                work.received(Casework.about(
                        MatterKind.CHILD_CONCERN,
                        List.of(Casework.child("Provbarn Dold", Protection.CONFIDENTIALITY_MARK)),
                        HOURS)));
        add("bedomt", work.assessed(Casework.preschool("Provbarn Bedömd", Duration.ofDays(2))));
        add(
                "akut",
                work.assessed(
                        Casework.preschool("Provbarn Akut", HOURS), ProtectionAssessment.Outcome.NEEDS_PROTECTION));
        add("sista-dagen", work.assessed(Casework.preschool("Provbarn Sistadag", Duration.ofDays(14))));
        add("forsenat-beslut", work.assessed(Casework.preschool("Provbarn Försenad", Duration.ofDays(17))));
        add("langre-tid", work.extended(Casework.preschool("Provbarn Längre", Duration.ofDays(12))));
    }

    private void decided(Casework work) {
        var declined = new PreliminaryDecision.Decline("Familjen har det stöd den behöver.", false);
        add("stod-erbjudet", work.supportOffered(Casework.preschool("Provbarn Stöd", HOURS)));
        add(
                "stod-ja",
                work.supportAnswered(Casework.preschool("Provbarn Tackarja", HOURS), SupportOffer.Answer.ACCEPTED));
        add(
                "besked-kvar",
                work.decided(
                        Casework.preschool("Provbarn Besked", Duration.ofDays(6)), declined, Outcome.CLOSED_NO_ACTION));
        add("besked-lamnat", work.told(Casework.preschool("Provbarn Svarad", Duration.ofDays(6))));
        add(
                "radgivning-rackte",
                work.decided(Casework.preschool("Provbarn Råd", HOURS), declined, Outcome.ADVICE_ENOUGH));
        add(
                "pagaende",
                work.decided(
                        Casework.preschool("Provbarn Pågår", HOURS),
                        new PreliminaryDecision.AttachToOngoing("UTR-2026-77"),
                        null));
        for (String name : List.of("oppnat", "forberett", "skickat", "mottaget", "atersant")) {
            add(
                    name,
                    work.opened(
                            "Provbarn " + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1)));
        }
    }

    private void others(Casework work) {
        add("vuxen", work.received(single(MatterKind.ADULT_CONCERN, "Vuxen Påhittad", LocalDate.of(1961, 6, 6))));
        add(
                "vantat-barn",
                work.received(single(MatterKind.UNBORN_CONCERN, "Mamma Påhittad", LocalDate.of(1996, 6, 6))));
        all.put("vrakning", work.registered(MatterKind.HOUSING, Channel.LETTER, "Hyresgäst Påhittad"));
        all.put("stodonskan", work.registered(MatterKind.SUPPORT_WISH, Channel.PHONE, "Pappa Påhittad"));
        all.put("samtal", work.talked("Kan jag prata med någon om hur vi har det hemma?"));
        all.put("hanvisad", work.registered(MatterKind.REFERRAL, Channel.VISIT, "Ungdom Påhittad"));
    }

    private static ReportedConcern single(MatterKind kind, String name, LocalDate born) {
        return Casework.about(kind, List.of(Casework.person(name, born, Protection.NONE)), HOURS);
    }

    private void add(String name, Receipt receipt) {
        all.put(name, receipt.matterId());
    }
}

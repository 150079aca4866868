package se.vagenin.directory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The form of an offering as typed; nothing is lost when something has to be put right. */
public record OfferingForm(
        String namn,
        String beskrivning,
        String forvem,
        String villkor,
        String sort,
        String amne,
        String alderfran,
        String aldertill,
        String enhet,
        String lagrum,
        String beslutsnummer,
        String beslutsdatum,
        String dokumentation,
        String skalnummer,
        String skaldatum,
        String plats,
        String tid,
        String bokning,
        String anonymt,
        String start,
        String platserkvar,
        String galler,
        String slutar,
        String version) {

    static final String LEGAL_BASIS = "11 kap. 5 § SoL";

    /** A field that the browser left out is one without an answer. */
    public OfferingForm(
            @Nullable String namn,
            @Nullable String beskrivning,
            @Nullable String forvem,
            @Nullable String villkor,
            @Nullable String sort,
            @Nullable String amne,
            @Nullable String alderfran,
            @Nullable String aldertill,
            @Nullable String enhet,
            @Nullable String lagrum,
            @Nullable String beslutsnummer,
            @Nullable String beslutsdatum,
            @Nullable String dokumentation,
            @Nullable String skalnummer,
            @Nullable String skaldatum,
            @Nullable String plats,
            @Nullable String tid,
            @Nullable String bokning,
            @Nullable String anonymt,
            @Nullable String start,
            @Nullable String platserkvar,
            @Nullable String galler,
            @Nullable String slutar,
            @Nullable String version) {
        this.namn = typed(namn);
        this.beskrivning = typed(beskrivning);
        this.forvem = typed(forvem);
        this.villkor = typed(villkor);
        this.sort = typed(sort);
        this.amne = typed(amne);
        this.alderfran = typed(alderfran);
        this.aldertill = typed(aldertill);
        this.enhet = typed(enhet);
        this.lagrum = typed(lagrum);
        this.beslutsnummer = typed(beslutsnummer);
        this.beslutsdatum = typed(beslutsdatum);
        this.dokumentation = typed(dokumentation);
        this.skalnummer = typed(skalnummer);
        this.skaldatum = typed(skaldatum);
        this.plats = typed(plats);
        this.tid = typed(tid);
        this.bokning = typed(bokning);
        this.anonymt = typed(anonymt);
        this.start = typed(start);
        this.platserkvar = typed(platserkvar);
        this.galler = typed(galler);
        this.slutar = typed(slutar);
        this.version = typed(version);
    }

    /** What stands before anything is typed. */
    static OfferingForm empty() {
        return new OfferingForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                LEGAL_BASIS,
                null,
                null,
                "IDENTIFIED",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "0");
    }

    static OfferingForm of(Offering offering) {
        OfferingContent content = offering.content();
        BoardDecision decision = content.mandate().decision();
        BoardDecision reasons = content.documentation().specialReasons();
        return new OfferingForm(
                offering.name(),
                offering.summary(),
                offering.audience(),
                content.presentation().conditions(),
                content.type().name(),
                content.topic().name(),
                words(content.ages().from()),
                words(content.ages().to()),
                content.ownerUnit().toString(),
                content.mandate().legalBasis(),
                decision == null ? null : decision.number(),
                decision == null ? null : words(decision.date()),
                content.documentation().mode().name(),
                reasons == null ? null : reasons.number(),
                reasons == null ? null : words(reasons.date()),
                content.practice().place(),
                content.practice().schedule(),
                words(content.practice().needsBooking()),
                words(content.practice().mayBeAnonymous()),
                words(content.practice().nextStart()),
                words(content.practice().placesLeft()),
                words(content.validity().from()),
                words(content.validity().to()),
                words(offering.version()));
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String words(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}

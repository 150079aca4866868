package se.vagenin.casefile;

/** What a row of the timeline tells. */
public enum EntryKind {
    RECEIVED("Inkommen"),
    NOTE("Anteckning"),
    CONTACT("Kontakt"),
    ASSIGNED("Fördelad"),
    PROTECTION_ASSESSMENT("Skyddsbedömning"),
    PRELIMINARY_DECISION("Förhandsbedömning"),
    EXTENSION("Längre tid"),
    OFFER("Erbjudet stöd"),
    OFFER_ANSWER("Svar på stöd"),
    REFERRAL("Hänvisad"),
    FEEDBACK("Svar till anmälaren"),
    HANDOVER("Överlämning"),
    ATTACHMENT("Bilaga"),
    IDENTIFIED("Identitet"),
    MESSAGE("Meddelande"),
    REPORTED("Orosanmälan gjord"),
    CLOSED("Avslutad");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

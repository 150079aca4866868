package se.vagenin.casefile;

/** Where a matter stands. The matter follows the subject that has come least far. */
public enum MatterStatus {
    AWAITING_PROTECTION("Skyddsbedömning"),
    AWAITING_DECISION("Förhandsbedömning"),
    AWAITING_REPLY("Väntar på svar från oss"),
    AWAITING_PERSON("Väntar på personen"),
    LEFT_BY_PERSON("Personen har avslutat"),
    SUPPORT_OFFERED("Stöd erbjudet"),
    AWAITING_HANDOVER("Överlämnas"),
    HANDED_OVER("Överlämnad"),
    CLOSED("Avslutad");

    private final String label;

    MatterStatus(String label) {
        this.label = label;
    }

    /** What to call it in Swedish. Only a concern has a preliminary assessment; other matters wait for something else. */
    public String label(MatterKind kind) {
        return this == AWAITING_DECISION ? kind.awaiting() : label;
    }

    /** The first line still has something to do. */
    public boolean open() {
        return this != HANDED_OVER && this != CLOSED;
    }
}

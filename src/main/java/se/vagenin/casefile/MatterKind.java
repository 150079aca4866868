package se.vagenin.casefile;

/** What a contact is about, whatever way it came in. */
public enum MatterKind {
    CHILD_CONCERN("Orosanmälan, barn", "Förhandsbedömning"),
    ADULT_CONCERN("Orosanmälan, vuxen", "Förhandsbedömning"),
    UNBORN_CONCERN("Oro för väntat barn", "Förhandsbedömning"),
    SUPPORT_WISH("Önskar stöd", "Önskemål att besvara"),
    ADVICE("Rådgivning", "Råd att ge"),
    FAMILY_LAW("Familjerätt", "Begäran att besvara"),
    HOUSING("Risk för vräkning", "Vräkningsrisk att följa upp"),
    REFERRAL("Hänvisad från annan", "Hänvisning att ta emot"),
    CONVERSATION("Prata med oss", "Samtal att besvara");

    private final String label;
    private final String awaiting;

    MatterKind(String label, String awaiting) {
        this.label = label;
        this.awaiting = awaiting;
    }

    public String label() {
        return label;
    }

    /** What such a matter waits for until somebody has decided how it goes on. */
    String awaiting() {
        return awaiting;
    }

    /** A concern about a person, with assessments per subject. */
    public boolean concern() {
        return this == CHILD_CONCERN || this == ADULT_CONCERN || this == UNBORN_CONCERN;
    }
}

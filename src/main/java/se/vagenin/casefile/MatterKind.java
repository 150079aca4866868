package se.vagenin.casefile;

/** What a contact is about, whatever way it came in. */
public enum MatterKind {
    CHILD_CONCERN("Orosanmälan, barn"),
    ADULT_CONCERN("Orosanmälan, vuxen"),
    UNBORN_CONCERN("Oro för väntat barn"),
    SUPPORT_WISH("Önskar stöd"),
    ADVICE("Rådgivning"),
    FAMILY_LAW("Familjerätt"),
    HOUSING("Risk för vräkning"),
    REFERRAL("Hänvisad från annan"),
    CONVERSATION("Prata med oss");

    private final String label;

    MatterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** A concern about a person, with assessments per subject. */
    public boolean concern() {
        return this == CHILD_CONCERN || this == ADULT_CONCERN || this == UNBORN_CONCERN;
    }
}

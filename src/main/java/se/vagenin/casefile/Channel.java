package se.vagenin.casefile;

/** The way in. */
public enum Channel {
    WEB("Webb"),
    PROFESSIONAL_FORM("Formulär"),
    API("API"),
    PHONE("Telefon"),
    VISIT("Besök"),
    LETTER("Brev"),
    POLICE("Polis"),
    OUT_OF_HOURS("Socialjour"),
    PARTNER("Samverkanspart"),
    OUTREACH("Uppsökande");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

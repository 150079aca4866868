package se.vagenin.directory;

import java.util.Locale;

/** The languages in which help can be given without an interpreter. */
public enum SpokenLanguage {
    SV("Svenska"),
    EN("Engelska"),
    FI("Finska"),
    AR("Arabiska"),
    SO("Somaliska"),
    FA("Persiska och dari"),
    TI("Tigrinja"),
    KU("Kurdiska"),
    UK("Ukrainska"),
    PL("Polska"),
    ES("Spanska"),
    RU("Ryska"),
    TR("Turkiska"),
    SWL("Svenskt teckenspråk");

    private final String label;

    SpokenLanguage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the standards write it: ISO 639-1, and 639-3 for Swedish sign language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package se.vagenin.casefile;

/** The way out that a matter took. */
public enum Outcome {
    ADVICE_ENOUGH("Rådgivning räckte"),
    SUPPORT_STARTED("Öppet stöd tackades ja till"),
    SUPPORT_DECLINED("Erbjöds stöd, tackade nej eller svarade inte"),
    REFERRED("Hänvisad till annan"),
    HANDED_OVER("Överlämnad till utredning"),
    ATTACHED("Lagd till pågående utredning"),
    CLOSED_NO_ACTION("Avslutad utan åtgärd");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package se.vagenin.audit;

/** What a reviewer found of a row of the log. */
public enum ReviewOutcome {
    NO_REMARK("Granskad utan anmärkning"),
    FOLLOW_UP("Följs upp");

    private final String label;

    ReviewOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

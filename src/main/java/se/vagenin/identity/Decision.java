package se.vagenin.identity;

/** The decisions that the delegation order is about. */
public enum Decision {
    OPEN_INVESTIGATION("att inleda en utredning", false),
    DECLINE_INVESTIGATION("att inte inleda en utredning", false),
    ATTACH_TO_ONGOING("att föra anmälan till en pågående utredning", false),
    EXTEND_PRELIMINARY("att förlänga förhandsbedömningen", false),
    /** Not opening in spite of reported violence (R08). */
    OVERRIDE_VIOLENCE("att inte inleda en utredning trots uppgifter om våld", false),
    /** SoL 30:6–12: never below a committee. */
    APPLY_FOR_CARE("att ansöka om vård enligt LVU", true);

    private final String label;
    private final boolean committeeOnly;

    Decision(String label, boolean committeeOnly) {
        this.label = label;
        this.committeeOnly = committeeOnly;
    }

    /** What is decided, as it reads after <em>Din roll får inte besluta</em>. */
    public String label() {
        return label;
    }

    /** Whether the law keeps it from staff whatever the order says. */
    public boolean committeeOnly() {
        return committeeOnly;
    }
}

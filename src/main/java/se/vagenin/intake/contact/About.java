package se.vagenin.intake.contact;

/** Whom the person wants to talk about. */
public enum About {
    SELF("sig själv"),
    FAMILY("sitt barn eller sin familj"),
    ADULT("en annan vuxen"),
    CHILD("ett barn som inte är personens eget");

    private final String label;

    About(String label) {
        this.label = label;
    }

    /** For staff: "vill prata om …". */
    public String label() {
        return label;
    }
}

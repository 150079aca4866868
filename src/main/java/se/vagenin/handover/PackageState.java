package se.vagenin.handover;

/** Where a package stands. */
enum PackageState {
    PREPARED("Förberedd"),
    /** Taken back before it was sent. */
    UNDONE("Ångrad"),
    SENT("Skickad"),
    ACCEPTED("Mottagen"),
    RETURNED("Återsänd");

    private final String label;

    PackageState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

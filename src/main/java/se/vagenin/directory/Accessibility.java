package se.vagenin.directory;

/** What makes a place possible to come to and be in. */
public enum Accessibility {
    STEP_FREE("Utan trappsteg"),
    LIFT("Hiss"),
    ACCESSIBLE_TOILET("Toalett för rullstol"),
    HEARING_LOOP("Hörslinga"),
    PARKING("Parkering för rörelsehindrade"),
    PUSHCHAIR("Plats för barnvagn"),
    QUIET_ROOM("Lugnt väntrum");

    private final String label;

    Accessibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

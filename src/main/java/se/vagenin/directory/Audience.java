package se.vagenin.directory;

/** Whom help is for, as the one who looks for it would say. An offering for nobody in particular names none. */
public enum Audience {
    PARENT("Föräldrar"),
    CHILD("Barn 0–12 år"),
    YOUNG("Unga 13–20 år"),
    ADULT("Vuxna"),
    OTHER("Anhöriga och andra nära");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

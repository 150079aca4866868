package se.vagenin.directory;

/** How taking part is documented. Anything but the first needs the board's special reasons (R27, SoL 14:5). */
public enum DocumentationMode {
    IDENTIFIED("Med namn", "Den som deltar dokumenteras med namn, som vanligt."),
    DE_IDENTIFIED("Utan namn", "Ålder, språk och vad stödet gällde. Inget som visar vem personen är."),
    COUNT_ONLY("Bara antal", "Hur många som kom. Inget om var och en.");

    private final String label;
    private final String explanation;

    DocumentationMode(String label, String explanation) {
        this.label = label;
        this.explanation = explanation;
    }

    public String label() {
        return label;
    }

    public String explanation() {
        return explanation;
    }
}

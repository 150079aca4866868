package se.vagenin.directory;

/** How one meets those who help. */
public enum Channel {
    ON_SITE("På plats"),
    PHONE("På telefon"),
    ONLINE("På nätet"),
    COMES_TO_YOU("Vi kommer till dig");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

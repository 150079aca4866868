package se.vagenin.programme;

/** What has become of a booking. */
public enum BookingState {
    /** Taken while somebody fills the form in; nobody is told of it. */
    HELD("Hålls"),
    BOOKED("Bokad"),
    CANCELLED("Avbokad"),
    CAME("Blev av"),
    MISSED("Kom inte");

    private final String label;

    BookingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

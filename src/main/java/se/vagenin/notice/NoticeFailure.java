package se.vagenin.notice;

/** Why a message did not go. */
enum NoticeFailure {
    UNREACHABLE("Servern svarade inte, eller sade nej till oss"),
    REFUSED("Adressen togs inte emot"),
    LATE("Servern svarade först när det var för sent");

    private final String label;

    NoticeFailure(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}

package se.vagenin.bench;

/** What was asked for cannot be done; the message says why and what to do. */
public final class Refused extends RuntimeException {

    public Refused(String message) {
        super(message);
    }
}

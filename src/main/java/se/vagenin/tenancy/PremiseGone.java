package se.vagenin.tenancy;

/** What the request took for granted holds no longer; nothing has been read or written. It is to be begun anew. */
public final class PremiseGone extends RuntimeException {

    PremiseGone(Throwable cause) {
        super("What the request took for granted holds no longer", cause);
    }
}

package se.vagenin.tenancy;

/** What the request took for granted holds no longer; what was asked with it has not been answered. It is to be begun anew. */
public final class PremiseGone extends RuntimeException {

    PremiseGone(Throwable cause) {
        super("What the request took for granted holds no longer", cause);
    }
}

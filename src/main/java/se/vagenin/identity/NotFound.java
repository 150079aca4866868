package se.vagenin.identity;

/**
 * Nothing here for this actor: no such id, another municipality's id, or one whose existence is itself secret.
 * The three give the same answer, so that nobody learns which of them it was.
 */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found");
    }
}

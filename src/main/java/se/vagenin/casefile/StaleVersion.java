package se.vagenin.casefile;

import java.util.UUID;

/** Somebody changed the matter between the reading and the writing; answered with 409 and what is there now. */
public final class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final UUID matterId;

    public StaleVersion(UUID matterId) {
        super("Matter " + matterId + " was changed by somebody else");
        this.matterId = matterId;
    }

    public UUID matterId() {
        return matterId;
    }
}

package se.vagenin.identity;

import se.vagenin.kernel.Refusal;

/** The actor may not do this and is told why. Shown as a page with status 403. */
public final class AccessDenied extends RuntimeException {

    private final transient Refusal refusal;

    public AccessDenied(Refusal refusal) {
        super("Access denied by " + refusal.rule());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}

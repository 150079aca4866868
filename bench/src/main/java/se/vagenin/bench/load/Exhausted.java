package se.vagenin.bench.load;

/** Nothing is left to do it with: the client stops asking, and nothing counts as failed. */
public final class Exhausted extends RuntimeException {

    private static final long serialVersionUID = 1;
}

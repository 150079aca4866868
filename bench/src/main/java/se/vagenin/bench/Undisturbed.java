package se.vagenin.bench;

import java.util.function.Supplier;
import se.vagenin.bench.load.Measured;

/** A round that others disturbed too much is run again. */
public final class Undisturbed {

    /** Share of the machine, 0–1. */
    private static final double MOST_OTHERS = 0.06;

    private static final int MOST_REPEATS = 2;

    private Undisturbed() {}

    /** What the last of at most three gave. */
    public static Measured of(Times times, Supplier<Measured> round) {
        Measured measured = round.get();
        for (int i = 0; i < MOST_REPEATS && measured.others() > MOST_OTHERS && !times.smoke(); i++) {
            measured = round.get();
        }
        return measured;
    }
}

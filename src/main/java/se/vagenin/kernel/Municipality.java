package se.vagenin.kernel;

/**
 * A municipality by its SCB code, the tenant key of every table.
 *
 * @param code 114 to 2584, written with four digits as in {@code 0136} Haninge
 */
public record Municipality(int code) {

    public Municipality {
        if (code < 100 || code > 9999) {
            throw new IllegalArgumentException("Not a municipality code: " + code);
        }
    }

    /** The code as SCB writes it, always four digits. */
    public String padded() {
        return "%04d".formatted(code);
    }

    @Override
    public String toString() {
        return padded();
    }
}

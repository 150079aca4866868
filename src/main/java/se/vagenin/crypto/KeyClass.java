package se.vagenin.crypto;

/** Which key wraps a data key; persons with protected identity stand under one of their own. */
public enum KeyClass {
    ORDINARY('O'),
    PROTECTED('P');

    private final byte mark;

    KeyClass(char mark) {
        this.mark = (byte) mark;
    }

    /** The first byte of a wrapped key. */
    byte mark() {
        return mark;
    }

    static KeyClass of(byte mark) {
        for (KeyClass each : values()) {
            if (each.mark == mark) {
                return each;
            }
        }
        throw new IllegalStateException("Not a wrapped data key");
    }
}

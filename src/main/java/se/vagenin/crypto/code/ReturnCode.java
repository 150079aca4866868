package se.vagenin.crypto.code;

import java.security.SecureRandom;
import java.util.Optional;

/** Sixteen digits, each code as likely as any other. Never logged: it masks itself. */
public record ReturnCode(String digits) {

    public static final int LENGTH = 16;

    /** How many different codes there are. */
    public static final long ALL = 10_000_000_000_000_000L;

    public ReturnCode {
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("A code has " + LENGTH + " digits");
        }
    }

    public static ReturnCode make(SecureRandom random) {
        return new ReturnCode(String.format(java.util.Locale.ROOT, "%0" + LENGTH + "d", random.nextLong(ALL)));
    }

    /** As somebody types it: with spaces or hyphens, and with the digits of any script. Empty where it is no code. */
    public static Optional<ReturnCode> read(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .filter(sign -> !separates(sign))
                .map(sign -> Character.digit(sign, 10))
                .forEach(digits::append);
        return digits.toString().matches("[0-9]{" + LENGTH + "}")
                ? Optional.of(new ReturnCode(digits.toString()))
                : Optional.empty();
    }

    /** Spaces, hyphens, and the unseen marks that text in two directions brings along. */
    private static boolean separates(int sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.DASH_PUNCTUATION
                || Character.getType(sign) == Character.FORMAT;
    }

    /** "4821 0937 5566 1204": how a person reads and writes it. */
    public String fours() {
        return digits.replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public String toString() {
        return "ReturnCode[…]";
    }
}

package se.vagenin.casefile;

/**
 * Why a file is not taken.
 *
 * @param reason Swedish, says what to do
 */
public record FileRefusal(Kind kind, String reason) {

    /** What is wrong. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        TOO_MANY,
        TYPE_NOT_ALLOWED,
        NOT_WHAT_IT_SAYS,
        UNSAFE
    }
}

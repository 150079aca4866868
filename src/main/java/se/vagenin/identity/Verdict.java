package se.vagenin.identity;

/** What the policy says about one cell. */
public enum Verdict {
    ALLOW("allow"),
    /** Told that it may not be done, and why. */
    DENY("deny"),
    /** Told nothing: the answer is the same as for an id that does not exist. */
    NOT_FOUND("not-found");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    static Verdict of(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(word)) {
                return verdict;
            }
        }
        throw new IllegalArgumentException("Not a verdict: " + word);
    }
}

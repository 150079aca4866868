package se.vagenin.runtime;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is a sentence for the person at the terminal. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sentence;

    StartupFailure(String sentence) {
        this(sentence, null);
    }

    StartupFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}

package se.vagenin.casefile;

/** Looks for malicious code in a file. */
@FunctionalInterface
interface VirusScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        /** No scanner, or it did not answer: the file stays where it is. */
        UNKNOWN
    }

    Verdict scan(FileContent content);
}

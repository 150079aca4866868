package se.vagenin.casefile;

/** Looks for malicious code in a file. */
interface VirusScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        /** No scanner, or it did not answer: the file stays where it is. */
        UNKNOWN
    }

    Verdict scan(FileContent content);

    /** Whether there is one; without one, every file stays in quarantine. */
    boolean present();
}

package se.vagenin.intake;

import se.vagenin.casefile.FileRefusal;

/** What became of a report with files: all of it is kept, or nothing. */
public sealed interface Received {

    /** It is kept, with so many files. */
    record Stored(Receipt receipt, int files) implements Received {}

    /** Nothing is kept; the file is told by its place among those sent, from 0. */
    record FileRefused(int file, FileRefusal refusal) implements Received {}
}

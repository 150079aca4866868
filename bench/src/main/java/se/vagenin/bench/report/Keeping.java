package se.vagenin.bench.report;

import java.io.IOException;

/** Keeps what has been measured at once, so that an interrupted run has not been for nothing. */
@FunctionalInterface
public interface Keeping<T> {
    void keep(T measured) throws IOException;
}

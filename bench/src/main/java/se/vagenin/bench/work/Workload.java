package se.vagenin.bench.work;

import se.vagenin.bench.load.Task;

/** One of the measured kinds of work. */
public interface Workload {

    /** As the issue and the report call it: W1. */
    String code();

    String title();

    /** Chooses what is asked for; what costs time is done here and not in the task. */
    Task prepare(Stage stage);
}

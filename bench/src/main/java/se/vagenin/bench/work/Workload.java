package se.vagenin.bench.work;

import se.vagenin.bench.load.Task;

/** One of the measured kinds of work. */
public interface Workload {

    /** As the issue and the report call it: W1. */
    String code();

    String title();

    /** Chooses what is asked for; what costs time is done here and not in the task. */
    Task prepare(Stage stage);

    /** Whether it changes what the others read, so that it comes after them. */
    default boolean writes() {
        return false;
    }

    /** Whether what it is done with can be used only once. */
    default boolean usesUp() {
        return false;
    }

    /** Sees to it that it can be done at least so often; only for work that uses something up. */
    default void supply(Stage stage, long atLeast) {}
}

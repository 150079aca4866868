package se.vagenin.runtime;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes what was started in the opposite order when the process is asked to end: the last answer before the database. */
final class Stopping {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    Stopping() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stopping"));
    }

    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        return resource;
    }

    private synchronized void stop() {
        while (!started.isEmpty()) {
            close(started.pop());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            System.getLogger(Stopping.class.getName()).log(System.Logger.Level.WARNING, "Could not stop in order", e);
        }
    }
}

package se.vagenin.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The processes that have this cluster open, whoever started them.
 *
 * <p>PostgreSQL's own check is a process number in {@code postmaster.pid}; it is fooled by a zombie and by a number used
 * again. Every PostgreSQL process works inside its cluster's directory, so that is what is asked here, and nothing else
 * on the machine is ever touched.
 */
record ClusterProcesses(Path cluster) {
    private static final Duration TIME_TO_END_BY_ITSELF = Duration.ofSeconds(10);
    private static final Duration TIME_TO_OBEY = Duration.ofSeconds(20);

    /** Returns when nothing has the cluster open, and its stale lock file is gone. */
    void awaitEnd() {
        if (!endsWithin(TIME_TO_END_BY_ITSELF)) {
            alive().forEach(process -> Shell.attempt(List.of("kill", "-INT", Long.toString(process.pid()))));
            if (!endsWithin(TIME_TO_OBEY)) {
                alive().forEach(ProcessHandle::destroyForcibly);
                endsWithin(TIME_TO_OBEY);
            }
        }
        removeStaleLock();
    }

    List<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(this::hasClusterOpen).toList();
    }

    private boolean endsWithin(Duration limit) {
        for (long waited = 0; !alive().isEmpty(); waited += 100) {
            if (waited >= limit.toMillis()) {
                return false;
            }
            Pause.millis(100);
        }
        return true;
    }

    private boolean hasClusterOpen(ProcessHandle process) {
        var kernel = Path.of("/proc", Long.toString(process.pid()));
        try {
            return Files.isSameFile(kernel.resolve("cwd"), cluster)
                    && Files.readString(kernel.resolve("comm")).startsWith("postgres");
        } catch (IOException | SecurityException e) {
            return false; // Gone in the meantime, a zombie, or another user's and so not ours.
        }
    }

    private void removeStaleLock() {
        if (!alive().isEmpty()) {
            throw new StartupFailure("Another PostgreSQL still uses " + cluster + " and does not end.");
        }
        try {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new StartupFailure("The stale lock in " + cluster + " cannot be removed: " + e, e);
        }
    }
}

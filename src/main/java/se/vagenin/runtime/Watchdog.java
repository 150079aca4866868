package se.vagenin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A small process that stops PostgreSQL when this process ends, also when it is killed without warning.
 *
 * <p>It reads a pipe that only this process holds open: the kernel closes it however the process dies, so no process
 * number can be mistaken for another. An orderly stop takes the very same way.
 */
final class Watchdog implements AutoCloseable {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            cat >/dev/null
            lock="$1/postmaster.pid"
            pid=$(head -n 1 "$lock" 2>/dev/null) || exit 0
            [ "/proc/$pid/cwd" -ef "$1" ] || exit 0
            kill -INT "$pid"
            waited=0
            while [ -e "$lock" ] && [ "$waited" -lt 100 ]; do sleep 0.2; waited=$((waited + 1)); done
            [ ! -e "$lock" ] || kill -QUIT "$pid"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(Path cluster, ServerAccount account) {
        // setsid: an interrupt from the terminal reaches the whole group, and the application must end first.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(account.run(List.of("sh", "-c", SCRIPT, "vagenin-watchdog", cluster.toString())));
        try {
            return new Watchdog(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new StartupFailure("The watchdog of the database cannot be started: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package se.vagenin.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a command of the operating system to its end. */
final class Shell {
    private Shell() {}

    /** The output of the command; anything but exit code 0 stops the start. */
    static String run(List<String> command) {
        var result = attempt(command);
        if (result.exitCode() != 0) {
            throw new StartupFailure("'" + command.getFirst() + "' failed with code " + result.exitCode() + ": "
                    + result.output().strip());
        }
        return result.output();
    }

    static Result attempt(List<String> command) {
        try {
            var process = environment(new ProcessBuilder(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new StartupFailure("The command '" + command.getFirst() + "' cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("The start was interrupted.", e);
        }
    }

    /** One language and no inherited PG* settings, so that the database is the same on every machine. */
    static ProcessBuilder environment(ProcessBuilder builder) {
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("LANG", "C.UTF-8");
        return builder;
    }

    record Result(int exitCode, String output) {}
}

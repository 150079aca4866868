package se.vagenin.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A Java process with an embedded database, made to be killed without warning. */
final class ServerInItsOwnProcess {
    private ServerInItsOwnProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        StartupLogging.quiet();
        var data = Path.of(arguments[0]);
        EmbeddedPostgres.start(new EmbeddedPostgres.Options(data, Durability.FULL, step -> {}));
        System.out.println("started");
        Thread.sleep(120_000);
    }

    /** Returns when the database of the new process answers. */
    static Process start(Path data) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerInItsOwnProcess.class.getName(),
                        data.toString()))
                .redirectErrorStream(true)
                .start();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("started")) {
                return process;
            }
        }
        throw new IOException("The process ended before its database answered");
    }
}

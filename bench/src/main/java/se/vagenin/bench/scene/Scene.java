package se.vagenin.bench.scene;

import java.io.IOException;
import java.util.List;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.report.Row;

/** A measurement of its own kind. */
public interface Scene {

    /** Of the rows that it gives. */
    List<String> codes();

    String title();

    List<Row> play(Ground ground) throws IOException, Failed, InterruptedException;

    /** In the order in which they are played. */
    static List<Scene> all() {
        return List.of(new ColdStart(), new NationalHour(), new ClockSweep());
    }
}

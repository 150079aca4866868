package se.vagenin.bench.work;

import java.util.Locale;
import java.util.Map;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.ExampleReport;
import se.vagenin.bench.load.Task;

/** W1: a system reports a concern; report, child, matter, clocks, timeline and log in one durable transaction. */
final class RegisterReport implements Workload {

    private static final String STORY =
            "Barnet kommer ofta hungrigt och är trött. Barnet har berättat att det är ensamt på "
                    + "kvällarna och att det inte vill gå hem. Vi vill att ni tittar på det här så snart ni kan.";

    private final boolean oneTown;

    RegisterReport(boolean oneTown) {
        this.oneTown = oneTown;
    }

    @Override
    public String code() {
        return oneTown ? "W1a" : "W1b";
    }

    @Override
    public String title() {
        return oneTown ? "Register a report, one municipality" : "Register a report, all municipalities";
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public Task prepare(Stage stage) {
        return (client, random) -> {
            Town town = oneTown ? stage.towns().getFirst() : stage.town(random);
            String name = String.format(Locale.ROOT, "Provbarn %06x", random.nextInt(1 << 24));
            stage.system(town)
                    .post(
                            client,
                            "/concern-reports",
                            ExampleReport.about(Map.of("name", name, "birthDate", "2018-04-04")));
        };
    }
}

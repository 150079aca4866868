package se.vagenin.bench.work;

import java.util.UUID;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Task;

/** W5a: a system reads the first rows of a matter's timeline, decrypted and logged. */
final class Timeline implements Workload {

    @Override
    public String code() {
        return "W5a";
    }

    @Override
    public String title() {
        return "Timeline, first 50";
    }

    @Override
    public Task prepare(Stage stage) {
        Choice<UUID> matters = Choice.matters(stage);
        return (client, random) -> {
            Town town = stage.town(random);
            var page = stage.system(town).get(client, "/matters/" + matters.draw(town, random) + "/timeline?limit=50");
            if (page.path("items").isEmpty()) {
                throw new Client.Failed("the timeline is empty");
            }
        };
    }
}

package se.vagenin.bench.work;

import java.io.IOException;
import java.util.Map;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Api;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Task;

/** W5b: the first rows of a matter in which very much has happened. Its notes are written first, through the API. */
final class LongTimeline implements Workload {

    private static final int EVENTS = 2000;
    private static final int EVENTS_OF_A_TINY_SET = 60;
    private static final int TINY = 1000;

    @Override
    public String code() {
        return "W5b";
    }

    @Override
    public String title() {
        return "Timeline of a matter in which very much has happened, first 50";
    }

    @Override
    public Task prepare(Stage stage) {
        Town town = stage.towns().getFirst();
        Api system = stage.system(town);
        String matter = longest(stage, town, system);
        return (client, random) -> {
            var page = system.get(client, "/matters/" + matter + "/timeline?limit=50");
            if (page.path("items").size() != 50) {
                throw new Failed("the timeline shows " + page.path("items").size() + " rows");
            }
        };
    }

    private static String longest(Stage stage, Town town, Api system) {
        int code = town.municipality().code();
        var longest = stage.superuser()
                .sql("""
                        select matter_id::text, count(*) from timeline_entry where municipality = ?
                        group by 1 order by 2 desc, 1 limit 1
                        """)
                .param(code)
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .single();
        int matters = stage.superuser()
                .sql("select count(*) from (select from matter where municipality = ? limit ?) as first_ones")
                .params(code, TINY)
                .query(Integer.class)
                .single();
        try (Client client = stage.client()) {
            for (int events = longest.getValue(); events < (matters < TINY ? EVENTS_OF_A_TINY_SET : EVENTS); events++) {
                system.post(
                        client,
                        "/matters/" + longest.getKey() + "/notes",
                        Api.json(Map.of("text", "Samtal med skolan. Barnet har varit där hela veckan.")));
            }
        } catch (IOException | Failed failure) {
            throw new IllegalStateException("The long timeline could not be written: " + failure.getMessage(), failure);
        }
        return longest.getKey();
    }
}

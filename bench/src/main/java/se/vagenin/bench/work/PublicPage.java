package se.vagenin.bench.work;

import java.util.Map;
import se.vagenin.bench.load.Task;

/**
 * W11: a page that anybody may read.
 *
 * @param path its address
 */
record PublicPage(String code, String title, String path) implements Workload {

    @Override
    public Task prepare(Stage stage) {
        return (client, random) -> client.get(path, Map.of()).expect(200);
    }
}

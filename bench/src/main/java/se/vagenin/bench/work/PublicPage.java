package se.vagenin.bench.work;

import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Task;

/**
 * W11: a page that anybody may read.
 *
 * @param path its address
 */
record PublicPage(String path) implements Task {

    @Override
    public void once(Client client, RandomGenerator random) throws IOException, Failed {
        client.get(path, Map.of()).expect(200);
    }
}

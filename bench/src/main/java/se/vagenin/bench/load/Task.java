package se.vagenin.bench.load;

import java.io.IOException;
import java.util.random.RandomGenerator;

/** What is done over and over. */
@FunctionalInterface
public interface Task {

    /** Does it once. Whatever it throws counts as a failure. */
    void once(Client client, RandomGenerator random) throws IOException, Client.Failed;
}

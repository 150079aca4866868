package se.vagenin.bench.work;

import java.util.function.Function;
import java.util.random.RandomGenerator;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Task;

/**
 * A page of the workspace, asked for by one who is signed in.
 *
 * @param path chooses the page for a seat
 * @param shows words that only the right page has
 */
record Pages(String code, String title, Function<Stage, Path> path, String shows) implements Workload {

    /** Chooses an address. */
    @FunctionalInterface
    interface Path {
        String of(Stage.Seat seat, RandomGenerator random);
    }

    @Override
    public Task prepare(Stage stage) {
        Path chosen = path.apply(stage);
        byte[] words = shows.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return (client, random) -> {
            Stage.Seat seat = stage.seat(random);
            String address = chosen.of(seat, random);
            Client.Answer answer = stage.ask(seat, session -> client.get(address, session.headers()))
                    .expect(200);
            if (!holds(answer.body(), words)) {
                throw new Client.Failed("the page does not show \"" + shows + "\"");
            }
        };
    }

    /** Looks at the bytes, which is cheaper than making a text of them. */
    static boolean holds(byte[] body, byte[] words) {
        for (int i = 0; i + words.length <= body.length; i++) {
            int j = 0;
            while (j < words.length && body[i + j] == words[j]) {
                j++;
            }
            if (j == words.length) {
                return true;
            }
        }
        return false;
    }
}

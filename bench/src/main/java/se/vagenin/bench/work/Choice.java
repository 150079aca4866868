package se.vagenin.bench.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import se.vagenin.bench.data.Town;

/** Ids and values of each town to draw from, read before the clock starts. */
final class Choice<T> {

    private final Map<Integer, List<T>> byTown = new HashMap<>();

    private Choice() {}

    /** @param query with the town's code as {@code :town}; spread over the whole town, so that pages are cold as in use */
    static <T> Choice<T> of(Stage stage, String query, Class<T> type) {
        var choice = new Choice<T>();
        for (Town town : stage.towns()) {
            choice.byTown.put(
                    town.municipality().code(),
                    stage.superuser()
                            .sql(query)
                            .param("town", town.municipality().code())
                            .query(type)
                            .list());
        }
        return choice;
    }

    /** Open matters of the reception. */
    static Choice<UUID> matters(Stage stage) {
        return of(
                stage,
                "select id from matter where municipality = :town order by md5(id::text) limit 20000",
                UUID.class);
    }

    T draw(Town town, RandomGenerator random) {
        List<T> all = Objects.requireNonNull(byTown.get(town.municipality().code()));
        return all.get(random.nextInt(all.size()));
    }
}

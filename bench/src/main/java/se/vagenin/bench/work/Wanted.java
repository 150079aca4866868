package se.vagenin.bench.work;

import java.util.List;
import java.util.random.RandomGenerator;
import se.vagenin.bench.data.TestNumbers;
import se.vagenin.bench.data.Town;

/** Whom the searches look for: those that the data run gave to the town, so that there is always somebody to find. */
@FunctionalInterface
interface Wanted {

    String draw(Town town, RandomGenerator random);

    /** The town's oldest persons have the first numbers of the list; those who came after the set are not asked for. */
    static Wanted numbers() {
        List<String> all = TestNumbers.all();
        return (town, random) -> {
            int place = random.nextInt(Math.min(town.matters(), TestNumbers.copied(all)));
            return all.get(TestNumbers.given(place) ? place : place - 1);
        };
    }

    /** Persons of the town, one letter of the given name doubled: spelt as somebody hears it. */
    static Wanted names(Stage stage) {
        Choice<String> known =
                Choice.of(stage, "select name from bench.named where municipality = :town", String.class);
        return (town, random) -> {
            String name = known.draw(town, random);
            int place = 2 + random.nextInt(2);
            return name.substring(0, place) + name.charAt(place - 1) + name.substring(place);
        };
    }
}

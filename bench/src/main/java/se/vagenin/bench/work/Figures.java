package se.vagenin.bench.work;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Task;

/**
 * W8: who leads the reception of a municipality opens its figures. Its name and the table of what came in must be on the page.
 *
 * @param whose the towns that are asked about, drawn as often as they are large
 */
record Figures(String code, String title, Function<List<Town>, List<Town>> whose) implements Workload {

    private static final byte[] TABLE = "Alla som kom in".getBytes(StandardCharsets.UTF_8);

    /** Of half of the municipalities there are more matters. */
    static Figures ofTheMedian() {
        return new Figures("W8a", "Live figures of a municipality of median size", towns -> {
            List<Town> bySize = towns.stream()
                    .sorted(Comparator.comparingInt(Town::matters))
                    .toList();
            return List.of(bySize.get(bySize.size() / 2));
        });
    }

    static Figures ofTheLargest() {
        return new Figures(
                "W8b",
                "Live figures of the largest municipality",
                towns -> List.of(towns.stream()
                        .max(Comparator.comparingInt(Town::matters))
                        .orElseThrow()));
    }

    /** For the national hour, in which everybody asks for their own. */
    static Figures ofAny() {
        return new Figures("W8", "Live figures of any municipality", towns -> towns);
    }

    @Override
    public Task prepare(Stage stage) {
        List<Town> asked = whose.apply(stage.towns());
        Map<Town, Stage.Seat> managers = asked.stream().collect(Collectors.toMap(town -> town, stage::manager));
        return (client, random) -> {
            Town town = asked.size() == 1 ? asked.getFirst() : stage.town(random);
            Stage.Seat seat = Objects.requireNonNull(managers.get(town));
            Client.Answer answer =
                    client.get("/arbete/siffror", seat.session().headers()).expect(200);
            if (!Pages.holds(answer.body(), TABLE)
                    || !Pages.holds(answer.body(), town.name().getBytes(StandardCharsets.UTF_8))) {
                throw new Client.Failed("the page does not show the figures of " + town.name());
            }
        };
    }
}

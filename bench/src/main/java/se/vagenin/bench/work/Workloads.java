package se.vagenin.bench.work;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.vagenin.bench.load.Task;

/** All of them, those that only read first: what the others write would change what they read. */
public final class Workloads {

    /** An empty list is a failure. */
    private static final String ROW = "<tr data-row";

    private Workloads() {}

    public static List<Workload> all() {
        return List.of(
                new Pages(
                        "W2",
                        "Worklist page of 20, nearest clock first: three in four mine, one by status",
                        OwnList::of,
                        ROW),
                new Pages(
                        "W3a", "Unit list of 50, first page", stage -> (seat, random) -> "/arbete/inkorg?vy=alla", ROW),
                new Pages("W3b", "Unit list of 50, far down", DeepPage::of, ROW),
                new Pages("W4", "Open a matter", Workloads::matters, "Händelser"),
                new Timeline(),
                new LongTimeline(),
                new Search(true),
                new Search(false),
                Figures.ofTheMedian(),
                Figures.ofTheLargest(),
                new RegisterReport(false),
                new RegisterReport(true),
                new Decide());
    }

    /** One of them, or one that is asked for only beside others. */
    public static Workload named(String code) {
        return Stream.concat(all().stream(), Stream.of(Figures.ofAny()))
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** W11: one page of finding help for each one of reporting. */
    public static Task publicPages() {
        Task help = new PublicPage("/stod");
        Task report = new PublicPage("/orosanmalan");
        return (client, random) -> (random.nextBoolean() ? help : report).once(client, random);
    }

    private static Pages.Path matters(Stage stage) {
        Choice<UUID> matters = Choice.matters(stage);
        return (seat, random) -> "/arbete/arenden/" + matters.draw(seat.town(), random);
    }
}

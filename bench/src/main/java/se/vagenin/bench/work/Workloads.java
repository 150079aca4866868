package se.vagenin.bench.work;

import java.util.List;
import java.util.UUID;

/** All of them, those that only read first: what the others write would change what they read. */
public final class Workloads {

    private Workloads() {}

    public static List<Workload> all() {
        return List.of(
                new Pages(
                        "W2",
                        "Worklist page: mine, nearest clock first",
                        stage -> (seat, random) -> "/arbete/inkorg?vy=mina",
                        "<h1"),
                new Pages(
                        "W3a",
                        "Unit list of 50, first page",
                        stage -> (seat, random) -> "/arbete/inkorg?vy=alla",
                        "<h1"),
                new Pages("W3b", "Unit list of 50, far down", DeepPage::of, "<h1"),
                new Pages("W4", "Open a matter", Workloads::matters, "Händelser"),
                new Timeline(),
                new Search(true),
                new Search(false),
                new Pages("W8", "Live figures: Min dag of a group", stage -> (seat, random) -> "/arbete", "Min dag"),
                new PublicPage("W11a", "Find help, first page", "/stod"),
                new PublicPage("W11b", "Report wizard, first step", "/orosanmalan"),
                new RegisterReport(true),
                new RegisterReport(false));
    }

    private static Pages.Path matters(Stage stage) {
        Choice<UUID> matters = Choice.matters(stage);
        return (seat, random) -> "/arbete/arenden/" + matters.draw(seat.town(), random);
    }
}

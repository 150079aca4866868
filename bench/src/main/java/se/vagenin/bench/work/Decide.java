package se.vagenin.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.data.Undecided;
import se.vagenin.bench.load.Api;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Exhausted;
import se.vagenin.bench.load.Task;
import tools.jackson.databind.JsonNode;

/**
 * W6: a decision with its row in the history, its clocks and its log, under the optimistic lock. Each matter is decided
 * once, and is none of the set's own, so that the lists which others read stay full. One in twenty is read at once and must show the decision; one in fifty is first sent with an old version and must be
 * refused. Both are timed with the decision they belong to.
 */
final class Decide implements Workload {

    private static final int READ_AFTER = 20;
    private static final int STALE_BEFORE = 50;
    /** As in the country: 38 of 100 reports lead to an investigation. */
    private static final double OPENED = 0.38;

    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();

    private record Waiting(Town town, String report, String assessment, String matter) {

        String address() {
            return "/concern-reports/" + report + "/children/" + assessment + "/preliminary-decision";
        }
    }

    @Override
    public String code() {
        return "W6";
    }

    @Override
    public String title() {
        return "Decide, with history and clocks";
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public boolean usesUp() {
        return true;
    }

    @Override
    public Task prepare(Stage stage) {
        take(stage);
        supply(stage, 1);
        return (client, random) -> {
            Waiting next = waiting.poll();
            if (next == null) {
                throw new Exhausted();
            }
            decide(stage.system(next.town), client, next, random);
        };
    }

    /** Takes those that were made for it and still wait, and makes more where they are too few: the set's own stay. */
    @Override
    public void supply(Stage stage, long atLeast) {
        if (waiting.size() < atLeast) {
            stage.makeUndecided(atLeast - waiting.size());
            take(stage);
        }
    }

    private void take(Stage stage) {
        List<Waiting> found = new ArrayList<>();
        for (Town town : stage.towns()) {
            stage.superuser()
                    .sql("""
                            select a.report_id, a.id, a.matter_id from assessment a
                            join matter m on m.municipality = a.municipality and m.id = a.matter_id
                            where m.municipality = ? and m.reference >= ? and m.reference < ?
                                and a.state = 'AWAITING_DECISION' and a.version = 1
                            """)
                    .params(
                            town.municipality().code(),
                            Undecided.reference(town, town.matters()),
                            Undecided.reference(town, 99_999_999))
                    .query((row, _) -> new Waiting(town, row.getString(1), row.getString(2), row.getString(3)))
                    .list()
                    .forEach(found::add);
        }
        Collections.shuffle(found, new Random(stage.seed()));
        waiting.clear();
        waiting.addAll(found);
    }

    private static void decide(Api system, Client client, Waiting next, RandomGenerator random)
            throws IOException, Failed {
        boolean open = random.nextDouble() < OPENED;
        List<Town.Worker> staff = next.town.staff();
        String decider = staff.get(1 + random.nextInt(staff.size() - 1)).id().toString();
        if (random.nextInt(STALE_BEFORE) == 0) {
            system.refused(client, next.address(), body(decider, 0, open), 409);
        }
        system.post(client, next.address(), body(decider, 1, open));
        if (random.nextInt(READ_AFTER) == 0) {
            JsonNode newest = system.get(client, "/matters/" + next.matter + "/timeline?limit=10")
                    .path("items");
            if (newest.valueStream()
                    .noneMatch(row -> row.path("kind").asString().equals("PRELIMINARY_DECISION"))) {
                throw new Failed("the decision does not stand in the timeline that was read after it");
            }
        }
    }

    private static String body(String decider, int version, boolean open) {
        return Api.json(Map.of(
                "decider",
                decider,
                "version",
                version,
                "decision",
                open ? "OPEN" : "DECLINE",
                "reasons",
                "Uppgifterna är bedömda tillsammans med familjen.",
                "childHeard",
                Map.of("heard", true),
                "meeting",
                Map.of("offered", true)));
    }
}

package se.vagenin.bench.data;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.bench.Home;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.stage.Database;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.crypto.Vault;

/**
 * Makes more matters that wait for their decision, as a set has too few for minutes of deciding: each can be decided once.
 * They are noted as made, like the set's own.
 */
public final class Undecided {

    private final Database database;
    private final Home home;
    private final List<Town> towns;
    private final int port;
    private final Clock clock;
    private @Nullable Template template;

    /** @param port of the running product, which makes the one that the others are copies of */
    public Undecided(Database database, Home home, List<Town> towns, int port, Clock clock) {
        this.database = database;
        this.home = home;
        this.towns = towns;
        this.port = port;
        this.clock = clock;
    }

    /** Lets the product make the one that the others are copies of. */
    public void learn() throws IOException, Failed {
        try (var crypto = DataRun.crypto(home)) {
            template(crypto.getBean(Vault.class));
        }
    }

    /** Makes at least so many, spread over the towns by their sizes. */
    public void make(long number) throws IOException, Failed {
        var log = new RunLog(database.superuser(), home);
        try (var crypto = DataRun.crypto(home)) {
            var vault = crypto.getBean(Vault.class);
            var copies = new Copies(
                    vault,
                    crypto.getBean(KeyedIndex.class),
                    List.of(template(vault)),
                    List.of(),
                    clock.instant(),
                    log.seed());
            List<Copies.Part> parts = new ArrayList<>();
            for (Town town : towns) {
                int first = log.afterLast(town);
                int end = first + (int) Math.ceil(number * town.share());
                for (int from = first; from < end; from += DataRun.PART) {
                    parts.add(new Copies.Part(town, from, Math.min(end, from + DataRun.PART), end, false));
                }
            }
            Sending.send(database.superuserSource(), copies, parts, _ -> {});
        }
    }

    /** The reference of the matter at a place of a town; those from {@link Town#matters} on were made here. */
    public static String reference(Town town, int place) {
        return Copies.reference(town, place);
    }

    private Template template(Vault vault) throws IOException, Failed {
        Template known = template;
        if (known == null) {
            try (var client = new Client(port)) {
                known = new TemplateMaker(database.superuser(), vault, towns.getFirst(), client, List.of())
                        .assessed(null);
            }
            template = known;
        }
        return known;
    }
}

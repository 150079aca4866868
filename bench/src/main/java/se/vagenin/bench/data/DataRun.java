package se.vagenin.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.DataSize;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Provider;
import se.vagenin.bench.stage.Servers;
import se.vagenin.crypto.KeyService;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.crypto.KeysetFile;
import se.vagenin.crypto.Vault;

/**
 * Makes a data set. What is made stands in the table {@code bench.made}, written in the same transaction as the rows, so
 * that an interrupted run goes on where it was and never makes anything twice.
 */
public final class DataRun {

    static final int PART = 500;
    private static final int TEMPLATES = 4;
    private static final String WHOLE = "whole";

    private final Home home;
    private final DataSize size;
    private final long seed;
    private final Clock clock;

    public DataRun(Home home, DataSize size, long seed, Clock clock) {
        this.home = home;
        this.size = size;
        this.seed = seed;
        this.clock = clock;
    }

    /** Refuses a database that holds something else, and a set that is whole. */
    public static void refuseToBegin(Database database, Home home) {
        var log = new RunLog(database.superuser(), home);
        log.refuseOthersData();
        log.refuseWhole();
    }

    public static void refuseUnfinished(Database database, Home home, DataSize size) {
        if (!new RunLog(database.superuser(), home).finished()) {
            throw new Refused("The data set " + size + " is not whole. Make it with: ./bench data " + size);
        }
    }

    /** The towns of a set that is made; refuses where it is not. */
    public static List<Town> towns(Database database, Home home, DataSize size) {
        refuseUnfinished(database, home, size);
        return Nation.of(size, seed(database, home));
    }

    /** Whether the set lies there, finished; a note beside the database, so that it need not be started to know. */
    public static boolean whole(Home home) {
        return Files.exists(home.data().resolve(WHOLE));
    }

    /** What is drawn in a measurement comes from the set's own seed. */
    public static long seed(Database database, Home home) {
        return new RunLog(database.superuser(), home).seed();
    }

    /** Puts the provider's address of today into the register of staff. */
    public static void moveIssuer(Database database, Provider provider) {
        new Organisation(database.superuser(), provider.issuer()).moveIssuer();
    }

    public void run() throws IOException, Failed {
        try (var servers = Servers.start(home)) {
            fill(servers, _ -> {});
            // which would only share the processors with what reads every row
            servers.stopProduct();
            finish(servers.database());
        }
    }

    /** On servers that are up already, and stay. */
    public void run(Servers servers) throws IOException, Failed {
        fill(servers, _ -> {});
        finish(servers.database());
    }

    /** As if the disk were full when so many parts are made; for showing that nothing is lost by it. */
    public void runUntilFull(Servers servers, int parts) throws IOException, Failed {
        var left = new AtomicInteger(parts);
        fill(servers, _ -> {
            if (left.getAndDecrement() <= 0) {
                throw new SQLException("could not extend file: No space left on device.", "53100");
            }
        });
    }

    private void fill(Servers servers, Sending.Before before) throws IOException, Failed {
        Database database = servers.database();
        var log = new RunLog(database.superuser(), home);
        log.refuseOthersData();
        log.begin(seed, clock.instant());
        List<Town> towns = Nation.of(size, log.seed());
        List<Copies.Part> missing = missing(database.superuser(), towns);
        Space.check(
                home.data(),
                missing.stream().mapToLong(part -> part.to() - part.from()).sum());
        organise(database, servers.provider(), towns);
        try (var crypto = crypto(home);
                var connection = database.oneConnection()) {
            Copies copies = copies(servers, crypto, towns.getFirst(), log);
            new Bulk(JdbcClient.create(connection)).begin();
            // the product that made the templates seals what is copied as it comes
            Sending.send(database.superuserSource(), copies, missing, before);
            Sealing.await(home, database);
        }
    }

    private void finish(Database database) throws IOException {
        System.err.println("  Checking and counting …");
        try (var connection = database.oneConnection()) {
            new Bulk(JdbcClient.create(connection)).end();
        }
        System.err.println("  Tidying …");
        database.settle();
        var log = new RunLog(database.superuser(), home);
        log.finish();
        Files.writeString(home.data().resolve(WHOLE), size.name());
        System.err.println("The data set " + size + " is ready: " + size.matters() + " matters in "
                + Nation.of(size, log.seed()).size() + " municipalities, seed " + log.seed() + ".");
    }

    private void organise(Database database, Provider provider, List<Town> towns) {
        System.err.println("  Writing who works where …");
        try (var connection = database.oneConnection()) {
            var organisation = new Organisation(JdbcClient.create(connection), provider.issuer());
            // first those of an interrupted run, whose provider had another address
            organisation.moveIssuer();
            towns.forEach(town -> organisation.write(town, clock.instant()));
        }
    }

    private static Copies copies(Servers servers, AnnotationConfigApplicationContext crypto, Town town, RunLog log)
            throws IOException, Failed {
        List<String> numbers = TestNumbers.all();
        var vault = crypto.getBean(Vault.class);
        List<Template> templates;
        try (var client = new Client(servers.product().port())) {
            templates = new TemplateMaker(
                            servers.database().superuser(), vault, town, client, numbersLeft(log.oneMore(), numbers))
                    .make();
        }
        return new Copies(vault, crypto.getBean(KeyedIndex.class), templates, numbers, log.begun(), log.seed());
    }

    /** Each run makes its templates anew, with the last numbers of the list that nobody has yet. */
    private static List<String> numbersLeft(int runs, List<String> numbers) {
        if (runs * TEMPLATES > TestNumbers.OF_TEMPLATES) {
            throw new Refused("The data run has been interrupted too often. Remove its directory and begin again.");
        }
        return numbers.subList(0, numbers.size() - TEMPLATES * (runs - 1));
    }

    /** The product's own sealing, under the set's keys. */
    static AnnotationConfigApplicationContext crypto(Home home) {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(KeyService.class, () -> KeysetFile.openOrCreate(home.keyset()));
        context.register(Vault.class, KeyedIndex.class);
        context.refresh();
        return context;
    }

    private List<Copies.Part> missing(JdbcClient superuser, List<Town> towns) {
        List<Copies.Part> parts = new ArrayList<>();
        for (Town town : towns) {
            int all = town.matters();
            var made = superuser
                    .sql("select part from bench.made where municipality = ?")
                    .param(town.municipality().code())
                    .query(Integer.class)
                    .set();
            for (int from = 0; from < all; from += PART) {
                if (!made.contains(from)) {
                    parts.add(new Copies.Part(town, from, Math.min(all, from + PART), all, true));
                }
            }
        }
        return parts;
    }
}

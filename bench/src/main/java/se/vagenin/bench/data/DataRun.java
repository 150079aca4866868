package se.vagenin.bench.data;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.DataSize;
import se.vagenin.bench.Home;
import se.vagenin.bench.Refused;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.stage.Database;
import se.vagenin.bench.stage.Product;
import se.vagenin.bench.stage.Provider;
import se.vagenin.crypto.KeyService;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.crypto.KeysetFile;
import se.vagenin.crypto.Vault;

/**
 * Makes a data set. What is made stands in the table {@code bench.made}, written in the same transaction as the rows, so
 * that an interrupted run goes on where it was and never makes anything twice.
 */
public final class DataRun {

    private static final int PART = 500;
    private static final int WORKERS = 2;
    private static final int TEMPLATES = 4;

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

    /** The towns of a set that is made; refuses where it is not. */
    public static List<Town> towns(Database database, DataSize size) {
        JdbcClient superuser = database.superuser();
        boolean begun = superuser
                        .sql("select count(*) from pg_tables where schemaname = 'bench' and tablename = 'run'")
                        .query(Integer.class)
                        .single()
                > 0;
        if (!begun
                || !superuser
                        .sql("select finished from bench.run")
                        .query(Boolean.class)
                        .single()) {
            throw new Refused("The data set " + size + " is not whole. Make it with: ./bench data " + size);
        }
        return Nation.of(
                size.municipalities(),
                superuser.sql("select seed from bench.run").query(Long.class).single());
    }

    /** Puts the provider's address of today into the register of staff. */
    public static void moveIssuer(Database database, Provider provider) {
        new Organisation(database.superuser(), provider.issuer()).moveIssuer();
    }

    public void run() throws IOException, Failed {
        try (var database = Database.start(home);
                var provider = Provider.start()) {
            refuseOthersData(database.superuser());
            begin(database.superuser());
            long seedOfRun = database.superuser()
                    .sql("select seed from bench.run")
                    .query(Long.class)
                    .single();
            List<Town> towns = Nation.of(size.municipalities(), seedOfRun);
            var organisation = new Organisation(database.superuser(), provider.issuer());
            towns.forEach(town -> organisation.write(town, clock.instant()));
            organisation.moveIssuer();
            try (var crypto = crypto()) {
                Copies copies = copies(database, provider, crypto, towns, seedOfRun);
                send(database.superuserSource(), copies, missing(database.superuser(), towns));
            }
            System.err.println("  Tidying …");
            database.settle();
            database.superuser().sql("update bench.run set finished = true").update();
            System.err.println("The data set " + size + " is ready: " + size.matters() + " matters in " + towns.size()
                    + " municipalities, seed " + seedOfRun + ".");
        }
    }

    private Copies copies(
            Database database,
            Provider provider,
            AnnotationConfigApplicationContext crypto,
            List<Town> towns,
            long seedOfRun)
            throws IOException, Failed {
        List<String> numbers = TestNumbers.all();
        Instant begun = Objects.requireNonNull(database.superuser()
                        .sql("select begun from bench.run")
                        .query(java.time.OffsetDateTime.class)
                        .single())
                .toInstant();
        var vault = crypto.getBean(Vault.class);
        List<Template> templates;
        try (var product = Product.start(home, database, provider, List.of());
                var client = new Client(product.port())) {
            templates = new TemplateMaker(
                            database.superuser(), vault, towns.getFirst(), client, numbersLeft(database, numbers))
                    .make();
        }
        return new Copies(vault, crypto.getBean(KeyedIndex.class), templates, numbers, begun, seedOfRun);
    }

    /** Each run makes its templates anew, with the last numbers of the list that nobody has yet. */
    private static List<String> numbersLeft(Database database, List<String> numbers) {
        int runs = database.superuser()
                .sql("update bench.run set runs = runs + 1 returning runs")
                .query(Integer.class)
                .single();
        if (runs * TEMPLATES > TestNumbers.OF_TEMPLATES) {
            throw new Refused("The data run has been interrupted too often. Remove its directory and begin again.");
        }
        return numbers.subList(0, numbers.size() - TEMPLATES * (runs - 1));
    }

    private AnnotationConfigApplicationContext crypto() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(KeyService.class, () -> KeysetFile.openOrCreate(home.keyset()));
        context.register(Vault.class, KeyedIndex.class);
        context.refresh();
        return context;
    }

    /** A bench never writes into a database that holds anything else. */
    private void refuseOthersData(JdbcClient superuser) {
        boolean ours = superuser
                        .sql("select count(*) from pg_namespace where nspname = 'bench'")
                        .query(Integer.class)
                        .single()
                > 0;
        boolean empty = superuser
                        .sql("select count(*) from municipality")
                        .query(Integer.class)
                        .single()
                == 0;
        if (!ours && !empty) {
            throw new Refused(
                    "The database in " + home.database()
                            + " holds data that the bench did not make. Nothing was written. Choose another place with BENCH_DATA.");
        }
    }

    private void begin(JdbcClient superuser) {
        superuser.sql("create schema if not exists bench").update();
        superuser.sql("""
                        create table if not exists bench.run (single boolean primary key default true check (single),
                            seed bigint not null, begun timestamptz not null, runs int not null default 0,
                            finished boolean not null default false)
                        """).update();
        superuser
                .sql(
                        "create table if not exists bench.made (municipality int, part int, primary key (municipality, part))")
                .update();
        superuser
                .sql("create table if not exists bench.named (municipality int, name text)")
                .update();
        superuser
                .sql("insert into bench.run (seed, begun) values (?, ?) on conflict do nothing")
                .params(
                        seed,
                        java.time.OffsetDateTime.ofInstant(
                                clock.instant().truncatedTo(ChronoUnit.SECONDS), java.time.ZoneOffset.UTC))
                .update();
        if (superuser.sql("select finished from bench.run").query(Boolean.class).single()) {
            throw new Refused(
                    "The data set " + size + " is already whole. Remove " + home.data() + " to make it anew.");
        }
    }

    private List<Copies.Part> missing(JdbcClient superuser, List<Town> towns) {
        List<Copies.Part> parts = new ArrayList<>();
        for (Town town : towns) {
            int all = (int) Math.max(1, Math.round(size.matters() * town.share()));
            var made = superuser
                    .sql("select part from bench.made where municipality = ?")
                    .param(town.municipality().code())
                    .query(Integer.class)
                    .set();
            for (int from = 0; from < all; from += PART) {
                if (!made.contains(from)) {
                    parts.add(new Copies.Part(town, from, Math.min(all, from + PART), all));
                }
            }
        }
        return parts;
    }

    private static void send(DataSource source, Copies copies, List<Copies.Part> parts) {
        var waiting = new ConcurrentLinkedQueue<>(parts);
        long all = parts.stream().mapToLong(part -> part.to() - part.from()).sum();
        var progress = new Progress(all);
        var failure = new AtomicReference<Exception>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = source.getConnection()) {
                    work(connection, copies, waiting, progress, failure);
                } catch (SQLException | IOException | RuntimeException broken) {
                    failure.compareAndSet(null, broken);
                }
            }));
        }
        threads.forEach(DataRun::join);
        progress.end();
        Exception broken = failure.get();
        if (broken != null) {
            throw new Refused("The data run stopped: " + broken.getMessage()
                    + " What was made is kept; the same command goes on from there.");
        }
    }

    private static void work(
            Connection connection,
            Copies copies,
            ConcurrentLinkedQueue<Copies.Part> waiting,
            Progress progress,
            AtomicReference<Exception> failure)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (Copies.Part part = waiting.poll(); part != null && failure.get() == null; part = waiting.poll()) {
            String somebody = copies.send(connection, part);
            note(connection, "insert into bench.made (municipality, part) values (?, ?)", part, part.from());
            note(connection, "insert into bench.named (municipality, name) values (?, ?)", part, somebody);
            connection.commit();
            progress.add(part.to() - part.from());
        }
    }

    private static void note(Connection connection, String insert, Copies.Part part, Object what) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            row.setInt(1, part.town().municipality().code());
            row.setObject(2, what);
            row.executeUpdate();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One line that tells how far it has come. */
    private static final class Progress {

        private final long all;
        private final long begin = System.nanoTime();
        private final AtomicLong done = new AtomicLong();

        Progress(long all) {
            this.all = all;
        }

        void add(int number) {
            long now = done.addAndGet(number);
            double seconds = (System.nanoTime() - begin) / 1e9;
            System.err.printf(
                    "\r  %,d of %,d matters (%d %%), %,.0f a second, %,.0f s left   ",
                    now, all, 100 * now / Math.max(1, all), now / seconds, (all - now) * seconds / Math.max(1, now));
        }

        void end() {
            System.err.println();
        }
    }
}

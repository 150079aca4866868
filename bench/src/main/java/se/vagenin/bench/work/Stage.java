package se.vagenin.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.data.Town;
import se.vagenin.bench.data.Undecided;
import se.vagenin.bench.load.Api;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.Login;
import se.vagenin.bench.load.Login.Session;
import se.vagenin.bench.stage.Database;

/** Everybody who asks: sessions of staff and tokens of systems, drawn as often as their towns are large. */
public final class Stage {

    private static final int MOST_STAFF = 60;

    private final List<Town> towns;
    private final JdbcClient superuser;
    private final Undecided undecided;
    private final long seed;
    private final int port;
    private final List<Seat> seats = new ArrayList<>();
    private final Map<Town, Api> systems = new HashMap<>();
    private @Nullable Returning returning;

    /** Somebody signed in. */
    public static final class Seat {

        private final Town town;
        private final Town.Worker worker;
        private volatile Session session;

        Seat(Town town, Town.Worker worker, Session session) {
            this.town = town;
            this.worker = worker;
            this.session = session;
        }

        public Town town() {
            return town;
        }

        public Town.Worker worker() {
            return worker;
        }

        public Session session() {
            return session;
        }

        void enter(Session anew) {
            session = anew;
        }
    }

    public Stage(List<Town> towns, Database database, Undecided undecided, long seed, int port) {
        this.towns = towns;
        this.superuser = database.superuser();
        this.undecided = undecided;
        this.seed = seed;
        this.port = port;
    }

    /** Signs in staff of every town, more of the larger ones, and fetches a token for each system. */
    public void enter(Login login) throws IOException, Failed, InterruptedException {
        try (Client client = client()) {
            for (Town town : towns) {
                systems.put(town, Api.of(town, "bench", client));
            }
        }
        for (Town town : towns) {
            long number = Math.clamp(
                    Math.round(town.share() * MOST_STAFF),
                    1,
                    Math.min(16, town.staff().size()));
            for (int i = 0; i < number; i++) {
                Town.Worker worker = town.staff().get(i);
                seats.add(new Seat(town, worker, login.of(worker.subject())));
            }
        }
    }

    /** From now on staff who are asked to sign in do so, and ask again, as a person would; else that is a failure. */
    public void signInAgain(Login login) {
        returning = new Returning(login);
    }

    /** How often somebody had to. */
    public long signedInAgain() {
        return returning == null ? 0 : returning.times();
    }

    Client.Answer ask(Seat seat, Returning.Asking asking) throws IOException, Failed {
        return returning == null ? asking.with(seat.session()) : returning.ask(seat, asking);
    }

    /** A connection of its own, for what is done before the clock starts. */
    Client client() {
        return new Client(port);
    }

    public List<Town> towns() {
        return towns;
    }

    /** Sees everything; for choosing what is asked for, before the clock starts. */
    public JdbcClient superuser() {
        return superuser;
    }

    /** Of the set: what is drawn is drawn alike each time. */
    public long seed() {
        return seed;
    }

    /** While the product runs: afterwards matters can be added without it. */
    public void learnToMakeUndecided() {
        try {
            undecided.learn();
        } catch (IOException | Failed failure) {
            throw new IllegalStateException("A matter could not be made: " + failure.getMessage(), failure);
        }
    }

    /** Adds matters that wait for their decision. */
    void makeUndecided(long number) {
        try {
            undecided.make(number);
        } catch (IOException | Failed failure) {
            throw new IllegalStateException("More matters could not be made: " + failure.getMessage(), failure);
        }
    }

    public Town town(RandomGenerator random) {
        double drawn = random.nextDouble();
        for (Town town : towns) {
            drawn -= town.share();
            if (drawn < 0) {
                return town;
            }
        }
        return towns.getLast();
    }

    public Api system(Town town) {
        return Objects.requireNonNull(systems.get(town));
    }

    public Seat seat(RandomGenerator random) {
        return seats.get(random.nextInt(seats.size()));
    }

    /** Who leads the reception of a town, signed in. */
    public Seat manager(Town town) {
        return seats.stream()
                .filter(seat -> seat.town().equals(town)
                        && seat.worker().equals(town.staff().getFirst()))
                .findFirst()
                .orElseThrow();
    }

    public List<Seat> seats() {
        return List.copyOf(seats);
    }
}

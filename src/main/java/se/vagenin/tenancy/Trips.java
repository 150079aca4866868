package se.vagenin.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Several statements that PostgreSQL gets at once and answers at once, in a transaction of their own with the
 * municipality bound (record 0032). For the pages that are asked for most: a statement alone in a transaction is four
 * round trips, and a page used to be a hundred. Within a transaction that is already open the statements join it.
 */
@Component
public class Trips {

    private final JdbcTemplate jdbc;
    private final Binding binding;
    private final TripText texts = new TripText();

    Trips(DataSource database, Binding binding) {
        this.jdbc = new JdbcTemplate(database);
        this.binding = binding;
    }

    /** What a statement of a trip answered; known when the trip is made. */
    public static final class Reply<T> implements Supplier<T> {

        private final Ask<T> ask;
        private @Nullable T value;

        Reply(Ask<T> ask) {
            this.ask = ask;
        }

        @Override
        public T get() {
            return Objects.requireNonNull(value, "The trip has not been made");
        }

        Ask<T> ask() {
            return ask;
        }

        void read(java.sql.@Nullable ResultSet rows) throws java.sql.SQLException {
            value = ask.reading().read(rows);
        }
    }

    /** Statements on their way, in the order that they run. */
    public final class Trip {

        private final List<Reply<?>> replies = new ArrayList<>();

        private Trip() {}

        public <T> Reply<T> add(Ask<T> ask) {
            Reply<T> reply = new Reply<>(ask);
            replies.add(reply);
            return reply;
        }

        /**
         * All of them happen, or none. They have happened before the first answer is read, so an answer that cannot be read
         * leaves the note in the log of what was asked for.
         */
        public void make() {
            send(List.copyOf(replies));
        }
    }

    public Trip trip() {
        return new Trip();
    }

    /** A statement alone. */
    public <T> T one(Ask<T> ask) {
        Trip trip = trip();
        Reply<T> reply = trip.add(ask);
        trip.make();
        return reply.get();
    }

    private void send(List<Reply<?>> replies) {
        boolean own = !TransactionSynchronizationManager.isActualTransactionActive();
        Optional<Ask<?>> premise = own ? Premise.first() : Optional.empty();
        List<Passengers.Boarded> passengers = own ? Passengers.board() : List.of();
        List<Reply<?>> all = Stream.concat(replies.stream(), passengers.stream().map(Passengers.Boarded::reply))
                .toList();
        jdbc.execute((java.sql.Connection connection) -> {
            new SentTrip(texts, binding, premise, all, own).over(connection);
            return null;
        });
        if (premise.isPresent()) {
            Premise.held();
        }
        passengers.forEach(each -> each.arrived().run());
    }
}

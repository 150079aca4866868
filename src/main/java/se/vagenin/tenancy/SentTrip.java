package se.vagenin.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * Sends a trip over a connection. With a transaction of its own it begins and commits in the same text, and not by the
 * implicit one around what is sent together: the driver may end that early when it expects much in return, and the
 * municipality would then be bound to nothing.
 */
final class SentTrip {

    private static final Logger LOG = LoggerFactory.getLogger(SentTrip.class);

    /** PostgreSQL's division by zero: what a {@link Premise} fails with. */
    private static final String PREMISE_GONE = "22012";

    private final List<Trips.Reply<?>> replies;
    private final boolean own;
    private final boolean conditional;
    private final String sql;
    /** Statements before the first that has a reply. */
    private final int before;

    private final List<@Nullable Object> values = new ArrayList<>();

    /**
     * @param premise what must hold for the rest to be asked
     * @param own with a transaction of its own; else there is one, which has its municipality
     */
    SentTrip(TripText texts, Binding binding, Optional<Ask<?>> premise, List<Trips.Reply<?>> replies, boolean own) {
        this.replies = replies;
        this.own = own;
        this.conditional = premise.isPresent();
        List<String> parts = new ArrayList<>();
        if (own) {
            parts.add("begin");
            parts.addAll(binding.withOnePlan(Tenant.current()));
            values.addAll(binding.values(Tenant.current()));
        }
        premise.ifPresent(first -> parts.add(numbered(texts, first)));
        this.before = parts.size();
        replies.forEach(reply -> parts.add(numbered(texts, reply.ask())));
        if (own) {
            parts.add("commit");
        }
        this.sql = String.join(";\n", parts);
    }

    private String numbered(TripText texts, Ask<?> ask) {
        TripText.Numbered numbered = texts.of(ask);
        values.addAll(numbered.values());
        return numbered.sql();
    }

    void over(Connection connection) throws SQLException {
        LOG.debug("Executing a trip of {} statements", replies.size() + (conditional ? 1 : 0));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(i));
            }
            read(statement);
        } catch (SQLException | RuntimeException failed) {
            undo(connection, failed);
            if (conditional && failed instanceof SQLException told && PREMISE_GONE.equals(told.getSQLState())) {
                throw new PremiseGone(told);
            }
            throw failed;
        }
    }

    private void read(PreparedStatement statement) throws SQLException {
        statement.execute();
        for (int i = 0; i < before; i++) {
            statement.getMoreResults();
        }
        for (Trips.Reply<?> reply : replies) {
            try (ResultSet rows = statement.getResultSet()) {
                reply.read(rows);
            }
            statement.getMoreResults();
        }
    }

    /** What came before a failed statement is undone; the connection goes back to the others clean. */
    private void undo(Connection connection, Exception failed) {
        if (!own) {
            return;
        }
        try (Statement rollback = connection.createStatement()) {
            rollback.execute("rollback");
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }
}

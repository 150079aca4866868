package se.vagenin.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL the current municipality when a transaction begins. The setting is local to the
 * transaction, so that a pooled connection cannot carry it to the next borrower; without a bound
 * municipality nothing is set, and row-level security answers with zero rows.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

    private final transient Binding binding;
    private final transient TripText texts = new TripText();

    TenantTransactionManager(DataSource dataSource, Binding binding) {
        super(dataSource);
        this.binding = binding;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (Tenant.current().isPresent()) {
            Connection connection = connection();
            try {
                bind(connection);
                confirm(connection);
            } catch (SQLException failure) {
                undo(transaction, connection, failure);
                throw new CannotCreateTransactionException("Could not bind the municipality", failure);
            } catch (RuntimeException failure) {
                undo(transaction, connection, failure);
                throw failure;
            }
        }
    }

    private Connection connection() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("No connection to bind the municipality to");
        }
        return holder.getConnection();
    }

    private void bind(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(binding.statement(Tenant.current()))) {
            for (String value : binding.values(Tenant.current())) {
                statement.setString(1, value);
            }
            statement.execute();
        }
    }

    private void confirm(Connection connection) throws SQLException {
        Optional<Ask<?>> premise = Premise.first();
        if (premise.isPresent()) {
            new SentTrip(texts, binding, premise, List.of(), false).over(connection);
            Premise.held();
        }
    }

    /** Whoever begins a transaction that fails at once cannot end it: the connection would be missing from the pool. */
    private void undo(Object transaction, Connection connection, Exception failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
        doCleanupAfterCompletion(transaction);
    }
}

package se.vagenin.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    TenantTransactionManager(DataSource dataSource, Binding binding) {
        super(dataSource);
        this.binding = binding;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        if (Tenant.current().isPresent()) {
            bind();
        }
    }

    private void bind() {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("No connection to bind the municipality to");
        }
        try {
            bind(holder.getConnection());
        } catch (SQLException failure) {
            throw new CannotCreateTransactionException("Could not bind the municipality", failure);
        }
    }

    private void bind(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(binding.statement(Tenant.current()))) {
            for (String value : binding.values(Tenant.current())) {
                statement.setString(1, value);
            }
            statement.execute();
        }
    }
}

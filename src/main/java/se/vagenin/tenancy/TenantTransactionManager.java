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
import se.vagenin.kernel.Municipality;

/**
 * Tells PostgreSQL the current municipality when a transaction begins. The setting is local to the
 * transaction, so that a pooled connection cannot carry it to the next borrower; without a bound
 * municipality nothing is set, and row-level security answers with zero rows.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Tenant.current().ifPresent(this::bind);
    }

    private void bind(Municipality municipality) {
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("No connection to bind the municipality to");
        }
        try {
            bind(holder.getConnection(), municipality);
        } catch (SQLException failure) {
            throw new CannotCreateTransactionException("Could not bind the municipality", failure);
        }
    }

    private static void bind(Connection connection, Municipality municipality) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('app.municipality', ?, true)")) {
            statement.setString(1, Integer.toString(municipality.code()));
            statement.execute();
        }
    }
}

package se.vagenin.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Tenant;

/** Systems that may call the API. */
@Component
public class ApiClients {

    /**
     * One of them.
     *
     * @param secretHash made by the application's password encoder
     */
    public record ApiClient(
            Municipality municipality, String clientId, String secretHash, String name, Set<String> scopes) {

        public ApiClient {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String toString() {
            return "ApiClient " + municipality + "/" + clientId;
        }
    }

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ApiClients(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The active client with that id, whichever municipality it belongs to. */
    public Optional<ApiClient> find(String clientId) {
        return jdbc.sql("select municipality from client_login where client_id = :client")
                .param("client", clientId)
                .query(Integer.class)
                .optional()
                .map(Municipality::new)
                .flatMap(municipality -> Tenant.call(municipality, () -> read(municipality, clientId)));
    }

    /** Adds a client, or gives the one that has that id a new secret and new scopes. */
    public void save(ApiClient client) {
        Tenant.run(client.municipality(), () -> transaction.executeWithoutResult(status -> write(client)));
    }

    private Optional<ApiClient> read(Municipality municipality, String clientId) {
        return transaction.execute(status -> jdbc.sql("""
                        select secret_hash, name, scopes from api_client
                        where municipality = :municipality and client_id = :client and active
                        """)
                .param("municipality", municipality.code())
                .param("client", clientId)
                .query((row, index) -> new ApiClient(
                        municipality,
                        clientId,
                        row.getString("secret_hash"),
                        row.getString("name"),
                        Set.of(row.getString("scopes").split(" "))))
                .optional());
    }

    private void write(ApiClient client) {
        jdbc.sql("""
                        insert into api_client (municipality, client_id, secret_hash, name, scopes)
                        values (:municipality, :client, :hash, :name, :scopes)
                        on conflict (municipality, client_id) do update set secret_hash = excluded.secret_hash,
                            name = excluded.name, scopes = excluded.scopes
                        """)
                .param("municipality", client.municipality().code())
                .param("client", client.clientId())
                .param("hash", client.secretHash())
                .param("name", client.name())
                .param("scopes", String.join(" ", client.scopes()))
                .update();
        jdbc.sql("""
                        insert into client_login (client_id, municipality) values (:client, :municipality)
                        on conflict (client_id) do nothing
                        """)
                .param("client", client.clientId())
                .param("municipality", client.municipality().code())
                .update();
    }
}

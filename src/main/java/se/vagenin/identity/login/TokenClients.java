package se.vagenin.identity.login;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.ApiClients.ApiClient;

/** Whom the token server knows: the API's clients and, in the demo, this server's own login. */
@Component
class TokenClients implements RegisteredClientRepository {

    /** Short, because a token cannot be called back. */
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    static final String MUNICIPALITY = "se.vagenin.municipality";

    private final ApiClients clients;
    private final ObjectProvider<LoginClient> login;

    TokenClients(ApiClients clients, ObjectProvider<LoginClient> login) {
        this.clients = clients;
        this.login = login;
    }

    /**
     * Called when a right secret was kept by a hash that is no longer the one for new secrets: it is kept anew. Nothing else
     * of a client changes here.
     */
    @Override
    public void save(RegisteredClient client) {
        String hash = client.getClientSecret();
        if (hash != null) {
            clients.find(client.getClientId())
                    .map(kept -> new ApiClient(kept.municipality(), kept.clientId(), hash, kept.name(), kept.scopes()))
                    .ifPresent(clients::save);
        }
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return login.stream()
                .flatMap(doors -> doors.registered().stream())
                .filter(client -> client.getClientId().equals(clientId))
                .findFirst()
                .or(() -> clients.find(clientId).map(TokenClients::registered))
                .orElse(null);
    }

    private static RegisteredClient registered(ApiClient client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientSecret(client.secretHash())
                .clientName(client.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build())
                .clientSettings(ClientSettings.builder()
                        .setting(MUNICIPALITY, client.municipality().padded())
                        .build())
                .build();
    }
}

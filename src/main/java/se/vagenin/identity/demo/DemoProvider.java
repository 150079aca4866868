package se.vagenin.identity.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.stereotype.Component;
import se.vagenin.identity.login.EidSettings;
import se.vagenin.identity.login.LoginClient;
import se.vagenin.identity.login.LoginSettings;

/** The two sides of the demo's login: this server as a client, and what its own provider knows of that client. */
@Component
@Profile("demo")
class DemoProvider implements ClientRegistrationRepository, LoginClient {

    /** What this server is called as a client, at the door of staff and at that of residents. */
    static final String STAFF = "vagenin";

    static final String RESIDENTS = "vagenin-eid";

    private final Environment environment;
    private final String secret = UUID.randomUUID().toString();
    private final String hash =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(secret);

    DemoProvider(Environment environment) {
        this.environment = environment;
    }

    /** The browser is sent to an address on the host it already is at; only the server's own calls name one. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return switch (id) {
            case LoginSettings.REGISTRATION -> registration(id, STAFF, List.of("openid"));
            case EidSettings.REGISTRATION -> registration(id, RESIDENTS, EidSettings.SCOPES);
            default -> null;
        };
    }

    @Override
    public List<RegisteredClient> registered() {
        return List.of(
                client(STAFF, LoginSettings.REGISTRATION, List.of("openid")),
                client(RESIDENTS, EidSettings.REGISTRATION, EidSettings.SCOPES));
    }

    @Override
    public Map<String, Object> claims(String clientId, String subject) {
        return clientId.equals(RESIDENTS)
                ? DemoResident.find(subject).map(DemoResident::claims).orElse(Map.of())
                : Map.of();
    }

    private ClientRegistration registration(String id, String client, List<String> scopes) {
        return ClientRegistration.withRegistrationId(id)
                .clientId(client)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(scopes)
                .authorizationUri("/demo/authorize")
                .tokenUri(self("127.0.0.1") + "/oauth2/token")
                .jwkSetUri(self("127.0.0.1") + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    private RegisteredClient client(String client, String registration, List<String> scopes) {
        String callback = "/login/oauth2/code/" + registration;
        return RegisteredClient.withId(client)
                .clientId(client)
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(self("127.0.0.1") + callback)
                .redirectUri(self("localhost") + callback)
                .scopes(all -> all.addAll(scopes))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    /** Asked late: with port 0 the port is known only when the server listens. */
    private String self(String host) {
        return "http://" + host + ":" + environment.getRequiredProperty("local.server.port");
    }
}

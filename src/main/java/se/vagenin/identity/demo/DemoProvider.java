package se.vagenin.identity.demo;

import java.util.List;
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
import se.vagenin.identity.login.LoginClient;
import se.vagenin.identity.login.LoginSettings;

/** The two sides of the demo's login: this server as a client, and what its own provider knows of that client. */
@Component
@Profile("demo")
class DemoProvider implements ClientRegistrationRepository, LoginClient {

    private static final String CLIENT = "vagenin";
    private static final String CALLBACK = "/login/oauth2/code/" + LoginSettings.REGISTRATION;

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
        if (!id.equals(LoginSettings.REGISTRATION)) {
            return null;
        }
        return ClientRegistration.withRegistrationId(id)
                .clientId(CLIENT)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .authorizationUri("/demo/authorize")
                .tokenUri(self("127.0.0.1") + "/oauth2/token")
                .jwkSetUri(self("127.0.0.1") + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    @Override
    public RegisteredClient registered() {
        return RegisteredClient.withId(CLIENT)
                .clientId(CLIENT)
                .clientSecret(hash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(redirects()))
                .scope("openid")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private List<String> redirects() {
        return List.of(self("127.0.0.1") + CALLBACK, self("localhost") + CALLBACK);
    }

    /** Asked late: with port 0 the port is known only when the server listens. */
    private String self(String host) {
        return "http://" + host + ":" + environment.getRequiredProperty("local.server.port");
    }
}

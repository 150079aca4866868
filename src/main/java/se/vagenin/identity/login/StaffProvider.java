package se.vagenin.identity.login;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The municipality's own login provider. Its addresses are fetched when the first person signs in, so that this server
 * starts and takes reports also while the provider is down.
 */
@Component
@Profile("!demo")
class StaffProvider implements ClientRegistrationRepository {

    private final LoginSettings settings;
    private volatile @Nullable ClientRegistration found;

    StaffProvider(LoginSettings settings) {
        this.settings = settings;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(LoginSettings.REGISTRATION)) {
            return null;
        }
        ClientRegistration known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        return ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(LoginSettings.REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(List.of("openid"))
                .build();
    }
}

package se.vagenin.identity.login;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The municipality's own login providers: one for staff and, where it is set, one of e-IDs for everybody else. Their
 * addresses are fetched when the first person signs in, so that this server starts and takes reports also while a
 * provider is down.
 */
@Component
@Profile("!demo")
class LoginProviders implements ClientRegistrationRepository {

    private final LoginSettings staff;
    private final EidSettings residents;
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    LoginProviders(LoginSettings staff, EidSettings residents) {
        this.staff = staff;
        this.residents = residents;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return switch (id) {
            case LoginSettings.REGISTRATION -> found.computeIfAbsent(id, _ -> ofStaff());
            case EidSettings.REGISTRATION -> found.computeIfAbsent(id, _ -> ofResidents());
            default -> null;
        };
    }

    private ClientRegistration ofStaff() {
        return discover(LoginSettings.REGISTRATION, staff.issuer())
                .clientId(staff.clientId())
                .clientSecret(staff.clientSecret())
                .scope(List.of("openid"))
                .build();
    }

    private ClientRegistration ofResidents() {
        return discover(EidSettings.REGISTRATION, residents.issuer())
                .clientId(residents.clientId())
                .clientSecret(residents.clientSecret())
                .scope(EidSettings.SCOPES)
                .build();
    }

    private static ClientRegistration.Builder discover(String registration, String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(registration)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
    }
}

package se.vagenin.identity.login;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;

/**
 * Whom an e-ID names, by the claims of the Swedish OpenID Connect profile. A level of assurance that is too low is
 * refused; what the token leaves out is asked for.
 */
final class EidUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NUMBER = "https://id.oidc.se/claim/personalIdentityNumber";
    private static final String COORDINATION_NUMBER = "https://id.oidc.se/claim/coordinationNumber";

    private final AssuredUsers assured;
    private final OidcUserService whole = new OidcUserService();

    EidUsers(EidSettings settings) {
        this.assured = new AssuredUsers(EidSettings.REGISTRATION, settings.assurance());
        // A provider that has no such address has told all in the token.
        whole.setRetrieveUserInfo(request -> request.getClientRegistration()
                        .getProviderDetails()
                        .getUserInfoEndpoint()
                        .getUri()
                != null);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser known = assured.loadUser(request);
        return known.hasClaim(NUMBER) && !name(known).isEmpty() ? known : whole.loadUser(request);
    }

    static Optional<PersonalNumber> personalNumber(OidcUser user, Clock clock) {
        return Stream.of(NUMBER, COORDINATION_NUMBER)
                .map(user::getClaimAsString)
                .filter(claim -> claim != null)
                .flatMap(claim -> PersonalNumber.parse(claim, SwedishTime.dateOf(clock.instant())).stream())
                .findFirst();
    }

    /** The whole name, or its parts put together. */
    static String name(OidcUser user) {
        String whole = user.getFullName();
        return whole != null && !whole.isBlank()
                ? whole.strip()
                : Stream.of(user.getGivenName(), user.getFamilyName())
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(" "));
    }
}

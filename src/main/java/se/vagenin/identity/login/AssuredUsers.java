package se.vagenin.identity.login;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Accepts a login only from the provider of its own door and at a level of assurance that the municipality has chosen.
 * Roles never come from the provider.
 */
final class AssuredUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String TOO_LOW = "insufficient_assurance";

    private final String registration;
    private final List<String> enough;

    AssuredUsers(String registration, List<String> enough) {
        this.registration = registration;
        this.enough = List.copyOf(enough);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        // What was begun at one door may be brought back at another: a resident would enter as staff.
        if (!request.getClientRegistration().getRegistrationId().equals(registration)) {
            throw new OAuth2AuthenticationException(new OAuth2Error("wrong_door"));
        }
        String level = request.getIdToken().getAuthenticationContextClass();
        if (!enough.isEmpty() && (level == null || !enough.contains(level))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(TOO_LOW));
        }
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }
}

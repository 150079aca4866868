package se.vagenin.identity.login;

import java.util.List;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Accepts a login only at a level of assurance that the municipality has chosen. Roles never come from the provider. */
final class AssuredUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final List<String> enough;

    AssuredUsers(List<String> enough) {
        this.enough = List.copyOf(enough);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String level = request.getIdToken().getAuthenticationContextClass();
        if (!enough.isEmpty() && (level == null || !enough.contains(level))) {
            throw new OAuth2AuthenticationException(new OAuth2Error("insufficient_assurance"));
        }
        return new DefaultOidcUser(List.of(), request.getIdToken());
    }
}

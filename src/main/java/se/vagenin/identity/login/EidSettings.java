package se.vagenin.identity.login;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How residents and those who report at work sign in: a provider of e-IDs that follows the Swedish OpenID Connect profile.
 *
 * @param assurance the levels of assurance that are enough; never none, because the level is all that is known of how
 *     well the provider has looked at a stranger
 */
@Component
public record EidSettings(
        @Value("${vagenin.eid.issuer:}") String issuer,
        @Value("${vagenin.eid.client-id:}") String clientId,
        @Value("${vagenin.eid.client-secret:}") String clientSecret,
        @Value("${vagenin.eid.acr:}") List<String> assurance) {

    /** The one registration; part of the address to which the provider sends people back. */
    public static final String REGISTRATION = "eid";

    /** What Swedish e-IDs of level 3 and 4 are called, such as BankID and Freja+. */
    static final List<String> SWEDISH =
            List.of("http://id.elegnamnden.se/loa/1.0/loa3", "http://id.elegnamnden.se/loa/1.0/loa4");

    /** Number and name, by the Swedish profile; the number comes with the token, the name on request. */
    public static final List<String> SCOPES = List.of(
            "openid", "https://id.oidc.se/scope/naturalPersonInfo", "https://id.oidc.se/scope/naturalPersonNumber");

    public EidSettings {
        assurance = assurance.isEmpty() ? SWEDISH : List.copyOf(assurance);
    }

    @Override
    public String toString() {
        return "EidSettings " + issuer;
    }
}

package se.vagenin.identity.login;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How staff sign in here.
 *
 * @param baseUrl the address that people use; decides whether cookies are {@code Secure} and {@code __Host-}
 * @param issuer the login provider as the staff register names it
 * @param assurance the levels of assurance that are enough, for example SITHS or BankID levels; empty for any
 */
@Component
public record LoginSettings(
        @Value("${vagenin.base-url:}") String baseUrl,
        @Value("${vagenin.oidc.issuer:demo}") String issuer,
        @Value("${vagenin.oidc.client-id:vagenin}") String clientId,
        @Value("${vagenin.oidc.client-secret:}") String clientSecret,
        @Value("${vagenin.oidc.acr:}") List<String> assurance) {

    /** The one registration; part of the address to which the provider sends people back. */
    public static final String REGISTRATION = "personal";

    boolean secure() {
        return baseUrl.startsWith("https://");
    }

    @Override
    public String toString() {
        return "LoginSettings " + issuer;
    }
}

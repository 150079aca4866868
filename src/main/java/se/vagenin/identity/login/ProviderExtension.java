package se.vagenin.identity.login;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What the demo adds to the token server, so that it also signs people in. */
@FunctionalInterface
public interface ProviderExtension {

    void extend(HttpSecurity tokenServer);
}

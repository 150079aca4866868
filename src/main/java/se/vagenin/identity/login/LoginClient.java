package se.vagenin.identity.login;

import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** This server as a client of the provider that runs inside it. Only the demo has one. */
@FunctionalInterface
public interface LoginClient {

    RegisteredClient registered();
}

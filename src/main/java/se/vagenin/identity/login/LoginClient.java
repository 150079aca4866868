package se.vagenin.identity.login;

import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/** This server as a client of the provider that runs inside it. Only the demo has one. */
public interface LoginClient {

    /** One for each door: staff, and residents with an e-ID. */
    List<RegisteredClient> registered();

    /** What the provider tells a client of somebody, beside the name it has for that person. */
    Map<String, Object> claims(String clientId, String subject);
}

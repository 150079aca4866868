package se.vagenin.web;

import org.springframework.security.web.csrf.CsrfToken;
import se.vagenin.kernel.Actor;

/**
 * Who is signed in on a page for residents and reporters, and the token that its forms send.
 *
 * @param name as the e-ID tells it, or empty
 */
public record Signed(String name, String csrfParameter, String csrfToken) {

    public static Signed of(Actor.Resident resident, CsrfToken token) {
        return new Signed(resident.name(), token.getParameterName(), token.getToken());
    }
}

package se.vagenin.identity.login;

import se.vagenin.web.Signed;

/**
 * A form that was sent by somebody who is not, or no longer, signed in.
 *
 * @param token for the form that sends it again; nobody is named
 */
public record ResidentAgainView(KeptForm form, Signed token) {}

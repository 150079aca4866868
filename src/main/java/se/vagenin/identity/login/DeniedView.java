package se.vagenin.identity.login;

/**
 * A refusal.
 *
 * @param reason in Swedish, for the person who asked
 */
public record DeniedView(String reason) {}

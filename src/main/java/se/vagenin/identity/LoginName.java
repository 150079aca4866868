package se.vagenin.identity;

/**
 * How a login provider names somebody; unique together over the whole installation.
 *
 * @param issuer the provider
 * @param subject its name for the person: opaque, never shown
 */
public record LoginName(String issuer, String subject) {}

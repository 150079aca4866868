package se.vagenin.identity.login;

/** A page that only has words. */
public record Words() {}

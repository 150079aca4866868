package se.vagenin.identity.login;

/** The way to the provider's own logout. */
public record SigningOutView(String address) {}

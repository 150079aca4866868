package se.vagenin.intake.wizard;

/** The way to login from a form already begun: the answers wait on the page, sealed, until one has come back. */
public record ReportSignInView(String sealed, String stop) {}

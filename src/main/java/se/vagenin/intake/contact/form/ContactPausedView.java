package se.vagenin.intake.contact.form;

/** The form lay too long or came back unreadable. */
public record ContactPausedView(boolean readable, String sealed, String step) {}

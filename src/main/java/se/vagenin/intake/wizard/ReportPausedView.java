package se.vagenin.intake.wizard;

/** A form that lay too long, or whose earlier answers could not be read, and where it goes on. */
public record ReportPausedView(boolean readable, String sealed, String stop) {}

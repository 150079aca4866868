package se.vagenin.intake.wizard;

/** A form that lay too long ({@code old}) or could not be read ({@code unreadable}), and where it goes on. */
public record ReportPausedView(String why, String sealed, String stop) {}

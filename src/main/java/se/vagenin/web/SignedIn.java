package se.vagenin.web;

/**
 * The person at the keyboard, as the bar shows it.
 *
 * @param name "Sanna Exempel"
 * @param unit "Mottagningen barn och unga"
 */
public record SignedIn(String name, String unit) {}

package se.vagenin.web;

/**
 * The person at the keyboard, as the bar shows it.
 *
 * @param name "Sanna Exempel"
 * @param unit "Mottagningen barn och unga"
 * @param searches whether the search of the bar is for this person: a role that may not search is not shown it
 */
public record SignedIn(String name, String unit, boolean searches) {}

package se.vagenin.identity.admin;

/**
 * The form for what the public site says of the municipality.
 *
 * @param due what to do about the page on safety; empty when nothing
 */
public record SiteView(FormView form, String due) {}

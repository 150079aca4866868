package se.vagenin.tenancy;

/**
 * What a municipality has set for its public site.
 *
 * @param remembered the database did not answer when this was last asked for: what is said may be some time old, and
 *     pages that need the database do not work
 */
public record PublicSite(MunicipalityProfile profile, SiteDetails details, OpeningHours hours, boolean remembered) {}

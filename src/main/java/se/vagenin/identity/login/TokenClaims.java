package se.vagenin.identity.login;

/** What our own access tokens say beside the usual. */
final class TokenClaims {

    /** Four digits. */
    static final String MUNICIPALITY = "municipality";
    /** Only tokens made for the API open it; the one that comes with a staff login does not. */
    static final String API_AUDIENCE = "vagenin-api";

    private TokenClaims() {}
}

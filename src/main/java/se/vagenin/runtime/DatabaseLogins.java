package se.vagenin.runtime;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The owner migrates and never serves; the application serves and owns nothing (the second wall, house.md §4). */
public record DatabaseLogins(DatabaseLogin owner, DatabaseLogin app) {
    static final String OWNER = "vagenin_owner";
    static final String APP = "vagenin_app";

    /** New passwords at each start: nobody but this process needs them, so they are never written down. */
    static DatabaseLogins generate() {
        return new DatabaseLogins(new DatabaseLogin(OWNER, newPassword()), new DatabaseLogin(APP, newPassword()));
    }

    static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

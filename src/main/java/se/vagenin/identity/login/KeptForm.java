package se.vagenin.identity.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent without a session.
 *
 * @param action where it was going, always within the workspace
 * @param files whether there were files, which a browser does not let a page keep
 */
public record KeptForm(@Nullable String action, List<Field> fields, boolean files) {

    /** One posted value; a name may come several times. */
    public record Field(String name, String value) {}
}

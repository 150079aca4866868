package se.vagenin.casefile;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Municipality;

/** The data key of a matter, for modules that keep sealed texts about it in tables of their own. */
@Component
public class MatterKeys {

    private final MatterStore matters;

    MatterKeys(MatterStore matters) {
        this.matters = matters;
    }

    /** Opens the key of a matter that is known to exist. */
    public DataKey of(Municipality municipality, UUID matter) {
        return matters.key(municipality, matter)
                .orElseThrow(() -> new IllegalStateException("No matter " + matter + " to open"));
    }
}

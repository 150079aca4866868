package se.vagenin.identity.login;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.tenancy.Municipalities;

/** Who somebody is here that an e-ID names. There is no register: the same person gives the same hash each time. */
@Component
class Residents {

    private final Municipalities municipalities;
    private final KeyedIndex index;
    private final EidSettings settings;
    private final Clock clock;

    Residents(Municipalities municipalities, KeyedIndex index, EidSettings settings, Clock clock) {
        this.municipalities = municipalities;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** In the municipality whose pages stand at that host; empty where none does. */
    Optional<Actor.Resident> find(String host, OidcUser user) {
        return municipalities.byHost(host).map(site -> resident(site.municipality(), user));
    }

    /** By the personal number, which is the same from every provider; without one by the provider's own name. */
    private Actor.Resident resident(Municipality municipality, OidcUser user) {
        Optional<PersonalNumber> number = EidUsers.personalNumber(user, clock);
        String whom = number.map(PersonalNumber::digits).orElseGet(() -> settings.issuer() + '|' + user.getName());
        ByteBuffer hash = ByteBuffer.wrap(index.exact(municipality, "resident", whom));
        return new Actor.Resident(
                municipality, new UUID(hash.getLong(), hash.getLong()), EidUsers.name(user), number.orElse(null));
    }
}

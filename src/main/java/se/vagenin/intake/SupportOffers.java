package se.vagenin.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** Reads what was offered in a matter. The caller has asked {@code Access} and audits the reading. */
@Component
public class SupportOffers {

    private final OfferStore store;

    SupportOffers(OfferStore store) {
        this.store = store;
    }

    /** In the order they were offered. */
    public List<SupportOffer> of(Municipality municipality, UUID matterId) {
        return store.of(municipality, matterId);
    }

    /** The same, for a trip. */
    public Ask<List<SupportOffer>> reading(Municipality municipality, UUID matterId) {
        return store.reading(municipality, matterId);
    }
}

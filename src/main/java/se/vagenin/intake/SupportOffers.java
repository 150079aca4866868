package se.vagenin.intake;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Municipality;

/** Reads what was offered in a matter. The caller has asked {@code Access} and audits the reading. */
@Component
public class SupportOffers {

    private final OfferStore store;

    SupportOffers(OfferStore store) {
        this.store = store;
    }

    /** In the order they were offered. */
    @Transactional(readOnly = true)
    public List<SupportOffer> of(Municipality municipality, UUID matterId) {
        return store.of(municipality, matterId);
    }
}

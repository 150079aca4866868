package se.vagenin.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether somebody who is not staff can sign in here, with an e-ID. Where no provider is set nobody is offered to. */
@Component
public class ResidentLogin {

    private final boolean offered;

    ResidentLogin(@Value("${vagenin.eid.issuer:}") String issuer) {
        this.offered = !issuer.isBlank();
    }

    public boolean offered() {
        return offered;
    }
}

package se.vagenin.identity.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.vagenin.identity.DataLines;

/**
 * Somebody made up who is not staff and whom a visitor of the demo can be.
 *
 * @param group what the persons that are listed together have in common
 * @param subject what the provider calls the person
 * @param number from the tax agency's test numbers
 * @param level the level of assurance, {@code loa3}
 * @param shows what can be tried as this person
 */
record DemoResident(String group, String subject, String name, String number, String level, String shows) {

    private static final List<DemoResident> ALL = DataLines.of("/demo/residents.csv").stream()
            .map(line -> new DemoResident(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), line.get(5)))
            .toList();

    static List<DemoResident> all() {
        return ALL;
    }

    static Optional<DemoResident> find(String subject) {
        return ALL.stream().filter(each -> each.subject().equals(subject)).findFirst();
    }

    /** What an e-ID tells by the Swedish OpenID Connect profile. */
    Map<String, Object> claims() {
        return Map.of(
                "https://id.oidc.se/claim/personalIdentityNumber", number,
                "name", name,
                "acr", "http://id.elegnamnden.se/loa/1.0/" + level);
    }

    @Override
    public String toString() {
        return "DemoResident[" + subject + "]";
    }
}

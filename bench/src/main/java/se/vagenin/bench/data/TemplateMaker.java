package se.vagenin.bench.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.bench.load.Api;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;
import se.vagenin.bench.load.ExampleReport;
import se.vagenin.crypto.Vault;
import tools.jackson.databind.JsonNode;

/** Lets the product make a few matters in each state, through its API, and reads them as templates. */
final class TemplateMaker {

    private static final String CHILD = "Mallbarn Förlaga";
    private static final String NOTE =
            "Samtal med rektor. Barnet har varit borta två dagar den senaste veckan. Rektor ska "
                    + "prata med klassläraren och hör av sig på torsdag. Familjen är positiv till ett möte.";

    private final JdbcClient superuser;
    private final Vault vault;
    private final Town town;
    private final Client client;
    private final Api api;
    private final List<String> numbers;
    private int made;

    TemplateMaker(JdbcClient superuser, Vault vault, Town town, Client client, List<String> numbers)
            throws IOException, Failed {
        this.superuser = superuser;
        this.vault = vault;
        this.town = town;
        this.client = client;
        this.api = Api.of(town, Organisation.SECRET, client);
        this.numbers = numbers;
    }

    /** What a step of a matter needs to know. */
    private record Case(
            String report,
            String child,
            UUID matter,
            @Nullable String number) {}

    /** Five in all, so that a matter has five rows in its timeline on average. */
    List<Template> make() throws IOException, Failed {
        List<Template> templates = new ArrayList<>();
        Case fresh = received(nextNumber());
        templates.add(read(fresh, "new", false, 2));
        templates.add(assessed(nextNumber()));
        Case declined = received(nextNumber());
        assess(declined);
        notes(declined, 2);
        decide(declined, "DECLINE");
        templates.add(read(declined, "declined", true, 3));
        Case opened = received(nextNumber());
        assess(opened);
        notes(opened, 3);
        decide(opened, "OPEN");
        templates.add(read(opened, "opened", false, 1));
        return List.copyOf(templates);
    }

    /** A child whose protection is assessed and who waits for the decision; without a number where none is given. */
    Template assessed(@Nullable String number) throws IOException, Failed {
        Case assessed = received(number);
        assess(assessed);
        notes(assessed, 3);
        return read(assessed, "assessed", false, 3);
    }

    private String nextNumber() {
        return numbers.get(numbers.size() - 1 - made++);
    }

    private Case received(@Nullable String number) throws IOException, Failed {
        JsonNode created = api.post(
                client,
                "/concern-reports",
                ExampleReport.about(
                        number == null
                                ? Map.of("name", CHILD, "birthDate", "2018-04-04")
                                : Map.of("name", CHILD, "personalNumber", number, "address", "Påhittade gatan 1")));
        String report = created.get("id").asString();
        UUID matter = UUID.fromString(
                api.get(client, "/concern-reports/" + report).get("matterId").asString());
        return new Case(report, created.get("children").get(0).get("id").asString(), matter, number);
    }

    private void assess(Case one) throws IOException, Failed {
        api.post(
                client,
                "/concern-reports/" + one.report + "/children/" + one.child + "/protection-assessment",
                Api.json(Map.of(
                        "assessor",
                        town.staff().getFirst().id().toString(),
                        "version",
                        0,
                        "outcome",
                        "NO_NEED",
                        "bases",
                        List.of("REPORT"),
                        "reasons",
                        "Barnet är hos mormor i natt och är tryggt där.",
                        "childHeard",
                        Map.of("heard", true))));
    }

    private void decide(Case one, String way) throws IOException, Failed {
        api.post(
                client,
                "/concern-reports/" + one.report + "/children/" + one.child + "/preliminary-decision",
                Api.json(Map.of(
                        "decider",
                        town.staff().get(1).id().toString(),
                        "version",
                        1,
                        "decision",
                        way,
                        "reasons",
                        "Uppgifterna är bedömda tillsammans med familjen.",
                        "childHeard",
                        Map.of("heard", true),
                        "meeting",
                        Map.of("offered", true))));
    }

    private void notes(Case one, int number) throws IOException, Failed {
        for (int i = 0; i < number; i++) {
            api.post(client, "/matters/" + one.matter + "/notes", Api.json(Map.of("text", NOTE)));
        }
    }

    /** What has just come in is mostly nobody's yet. */
    private Template read(Case one, String name, boolean closed, int weight) {
        int taken = name.equals("new") ? 2 : 10;
        return new TemplateReader(superuser, vault, town, new TemplateReader.Made(one.matter, CHILD, one.number, taken))
                .read(name, closed, weight);
    }
}

package se.vagenin.bench.peer;

import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.hc.core5.http.ContentType;
import se.vagenin.bench.load.Client;
import se.vagenin.bench.load.Client.Failed;

/** What Flowable is asked: to begin a case, which makes its task, and for one's own tasks, the most urgent first. */
final class PeerTasks {

    /** As many as work in a municipality of the set; each has as many tasks as a social worker has matters. */
    private static final int STAFF = 200;

    private static final Map<String, String> JSON = Map.of("Accept", "application/json");
    private static final int DAYS = 28;

    private PeerTasks() {}

    static void begin(Client client, RandomGenerator random) throws IOException, Failed {
        String body = """
                {"caseDefinitionKey": "report", "businessKey": "%d", "variables": [
                    {"name": "assignee", "value": "%s"},
                    {"name": "due", "value": "2026-12-%02dT00:00:00Z"},
                    {"name": "reporter", "value": "SCHOOL"},
                    {"name": "text", "value": "Det som anm\u00e4ls, i n\u00e5gra meningar, s\u00e5 l\u00e5nga som de brukar vara."}]}
                """.formatted(random.nextLong(), staff(random), 1 + random.nextInt(DAYS));
        client.post("/cmmn-api/cmmn-runtime/case-instances", JSON, body, ContentType.APPLICATION_JSON)
                .expect(201);
    }

    static void list(Client client, RandomGenerator random) throws IOException, Failed {
        String page = client.get(
                        "/cmmn-api/cmmn-runtime/tasks?assignee=" + staff(random) + "&size=20&sort=dueDate&order=asc",
                        JSON)
                .expect(200)
                .text();
        if (!page.contains("\"name\":\"Assess\"")) {
            throw new Failed("no task in the list: " + page.substring(0, Math.min(200, page.length())));
        }
    }

    private static String staff(RandomGenerator random) {
        return "staff-" + random.nextInt(STAFF);
    }
}

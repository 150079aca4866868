package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.Browser;
import se.vagenin.jobs.Job;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.People;
import se.vagenin.testing.Stranger;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * S19: unmistakable words are sent in by every door and then looked for by one who has the machine: in a dump, in the
 * data files and the write-ahead log, in what the database and the program say of themselves, and in the program's own
 * files. Word for word, in base64 and in hexadecimal. A control word that is stored open proves that the search finds.
 */
@DemoApp
@Tag("R32")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String CONTROL = "Kontrollordet Qvarglömd";
    private static final String REPORTS = "/api/v1/0136/concern-reports";

    /** From the test series; nobody has it. */
    private static final String NUMBER = "201601022385";

    /** What is planted, by what it is. */
    private static final Map<String, String> PLANTED = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("child", "Zebrafink Qvisselprov"),
            Map.entry("number", NUMBER),
            Map.entry("number with a hyphen", "20160102-2385"),
            Map.entry("short number", "160102-2385"),
            Map.entry("address", "Kanarieögränden 73 Qvist"),
            Map.entry("where now", "hos Qvastfågel i Prövhult"),
            Map.entry("school", "Qvittrande förskolan Prov"),
            Map.entry("guardian", "Gulsparv Qvinsdotter"),
            Map.entry("guardian's phone", "08-465 00 4477"),
            Map.entry("report", "barnet Qvider om natten och är öm"),
            Map.entry("since", "sedan Qvällen den trettonde"),
            Map.entry("reporter", "Steglits Qvarnprov"),
            Map.entry("reporter's role", "Qvalitetsrektor"),
            Map.entry("reporter's phone", "08-465 00 4478"),
            Map.entry("reporter's mail", "qvarnprov@example.invalid"),
            Map.entry("note", "anteckning om Qvigelek"),
            Map.entry("protection reasons", "skydd ty Qvardröjande fara"),
            Map.entry("not heard", "ej hörd ty Qvidande"),
            Map.entry("decision reasons", "öppnas ty Qvalfulla uppgifter"),
            Map.entry("no meeting", "möte vore Qvävande"),
            Map.entry("saved report", "sparad ty Qvällsmörkret kom"),
            Map.entry("number of the one who saves", "201001072386"),
            Map.entry("reminded by mail", "qvittpost@example.invalid"),
            Map.entry("reminded number", "+46701740647"),
            Map.entry("remark", "sidan ger Qvarnsus i hörluren"),
            Map.entry("remark's way back", "qvarnhjul@example.invalid"),
            Map.entry("file name", "Qvittofågel.txt"),
            Map.entry("file", "bilagan säger Qvintessens")));

    @Autowired
    ApplicationContext context;

    @Autowired
    ApiClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final List<String> hits = new ArrayList<>();
    private long bytes;
    private int places;

    @Test
    void nothingThatIsToldIsStoredOrLoggedOpenly(CapturedOutput output) throws Exception {
        plant();
        String url = environment.getRequiredProperty("spring.datasource.url");
        JdbcClient machine = JdbcClient.create(Superuser.of(url));
        machine.sql("create table control_word (word text)").update();
        try {
            machine.sql("insert into control_word values (:word)")
                    .param("word", CONTROL)
                    .update();
            machine.sql("do $$ begin raise warning '" + CONTROL + "'; end $$").update();
            LoggerFactory.getLogger(CanaryTest.class).info(CONTROL);
            machine.sql("checkpoint").update();

            assertThat(inDump(url)).as("the control word in the dump").isTrue();
            Path files = Superuser.files();
            String database = machine.sql("select oid::text from pg_database where datname = current_database()")
                    .query(String.class)
                    .single();
            assertThat(inFiles(files.resolve("base").resolve(database)))
                    .as("the control word in the data files")
                    .isTrue();
            assertThat(inFiles(files.resolve("pg_wal")))
                    .as("the control word in the write-ahead log")
                    .isTrue();
            inFiles(files.resolve("global"));
            inFiles(files.resolve("pg_stat_tmp"));
            Path home = java.util.Objects.requireNonNull(files.getParent());
            assertThat(inFile(home.resolve("postgres.log")))
                    .as("the control word in the database's log")
                    .isTrue();
            assertThat(search("the program's log", output.getAll().getBytes(StandardCharsets.UTF_8)))
                    .as("the control word in the program's log")
                    .isTrue();
            inProgramsOwnFiles();
        } finally {
            machine.sql("drop table control_word").update();
        }
        System.out.printf(
                "S19: %d canaries looked for in %d places, %.1f MB: %d hits%n",
                PLANTED.size(), places, bytes / 1e6, hits.size());
        assertThat(hits).isEmpty();
    }

    private void plant() {
        ApiCaller api = ApiCaller.register(clients, port, People.HANINGE);
        JsonNode report = done(api.post(REPORTS, words("""
                {"reporter": {"category": "PRESCHOOL_OR_SCHOOL", "name": "{reporter}", "role": "{reporter's role}",
                  "organisation": "{school}", "phone": "{reporter's phone}", "email": "{reporter's mail}",
                  "wantsFeedback": true},
                 "children": [{"personalNumber": "{number}", "name": "{child}", "address": "{address}",
                  "whereNow": "{where now}", "school": "{school}",
                  "guardians": [{"name": "{guardian}", "phone": "{guardian's phone}"}]}],
                 "concern": {"text": "{report}", "reasons": ["NEGLECT"], "since": "{since}"}}""")));
        String id = report.get("id").asString();
        String child =
                REPORTS + "/" + id + "/children/" + report.at("/children/0/id").asString();
        done(api.postFile(
                REPORTS + "/" + id + "/attachments",
                PLANTED.getOrDefault("file name", ""),
                PLANTED.getOrDefault("file", "")));
        UUID matter = matterOf(UUID.fromString(id));
        done(api.post("/api/v1/0136/matters/" + matter + "/notes", words("{\"text\": \"{note}\"}")));
        done(api.post(child + "/protection-assessment", words("""
                {"assessor": "sanna", "outcome": "NO_NEED", "bases": ["REPORT"], "reasons": "{protection reasons}",
                 "childHeard": {"heard": false, "reason": "{not heard}"}}""")));
        done(api.post(child + "/preliminary-decision", words("""
                {"decider": "sanna", "decision": "OPEN", "reasons": "{decision reasons}",
                 "childHeard": {"heard": false, "reason": "{not heard}"},
                 "meeting": {"offered": false, "reason": "{no meeting}"}}""")));
        // What is wrong is refused, and not told to the log either.
        assertThat(api.post(REPORTS, words("{\"children\": [{\"name\": \"{child}\"}], \"wrong\": \"{report}\""))
                        .statusCode())
                .isEqualTo(400);
        read(matter, api, id);
        save();
        remark();
        remind("EMAIL", "paminn.adress", "reminded by mail");
        remind("SMS", "paminn.nummer", "reminded number");
        sendReminders();
    }

    /** By one who books a talk and wants to be reminded of it. */
    private void remind(String way, String field, String what) {
        Stranger person = Stranger.at(port, "/boka").next("val", "", "satt", "PHONE", "sprak", "Svenska");
        Matcher times =
                Pattern.compile("name=\"tid\" id=\"[^\"]+\" value=\"([^\"]+)\"").matcher(person.body());
        String last = times.results().map(each -> each.group(1)).toList().getLast();
        person.next("tid", last)
                .next(
                        "namn",
                        PLANTED.getOrDefault("reporter", "-"),
                        "telefon",
                        PLANTED.getOrDefault("reporter's phone", "-"),
                        "paminnelse",
                        way,
                        field,
                        PLANTED.getOrDefault(what, "-"));
        person.sees(200, "Vi skickar en påminnelse");
        Stranger.at(port, "/boka/min-tid").next("kod", person.code()).sees(200, "Ta bort påminnelsen");
    }

    /** Both have gone: what is looked for is what that leaves behind. */
    private void sendReminders() {
        JdbcClient machine = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        clock.set(machine.sql("select max(due_at) from notice")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single());
        try {
            context.getBean("sendNotices", Job.class).work().run();
            assertThat(machine.sql("select count(*) from notice where state = 'SENT'")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(2);
        } finally {
            clock.reset();
        }
    }

    /** By one who says what does not work on the site: kept, and read by staff. */
    private void remark() {
        Browser visitor = new Browser(port);
        String address = "/tillganglighet/synpunkt";
        String sealed = visitor.get(address).body().replaceAll("(?s).*name=\"svar\" value=\"([^\"]+)\".*", "$1");
        String said = PLANTED.getOrDefault("remark", "-");
        assertThat(visitor.post(
                                address,
                                Map.of(
                                        "svar",
                                        sealed,
                                        "text",
                                        said,
                                        "nas",
                                        PLANTED.getOrDefault("remark's way back", "-")))
                        .body())
                .contains("Vi har tagit emot");
        assertThat(new Browser(port).signIn("adam", "/arbete/synpunkter").body())
                .contains(said);
    }

    /** By one who signs in and does not send: kept, listed and read again. */
    private void save() {
        Browser unni = new Browser(port);
        HttpResponse<String> form = unni.signIn("unni", "/mina/orosanmalan?slag=forskola");
        String sealed = form.body().replaceAll("(?s).*name=\"svar\" value=\"([^\"]+)\".*", "$1");
        HttpResponse<String> kept = unni.post(
                "/mina/orosanmalan",
                Map.of(
                        "_csrf",
                        Browser.token(form),
                        "svar",
                        sealed,
                        "steg",
                        "helaoron",
                        "till",
                        "spara",
                        "oro.text",
                        PLANTED.getOrDefault("saved report", "-")));
        assertThat(kept.body()).contains("Anmälan är sparad");
        String address = kept.body().replaceAll("(?s).*href=\"(/mina/orosanmalningar/[0-9a-f-]{36})\".*", "$1");
        assertThat(unni.get(address).body()).contains(PLANTED.getOrDefault("saved report", "-"));
    }

    /** Everything is also shown, searched for and handed over: reading must not leave it lying either. */
    private void read(UUID matter, ApiCaller api, String report) {
        assertThat(api.get(REPORTS + "/" + report).body()).contains(PLANTED.getOrDefault("report", "-"));
        Cases cases = new Cases(context, port);
        cases.handOver(matter);
        Browser sanna = cases.signedIn("sanna");
        String shown = sanna.get("/arbete/arenden/" + matter).body()
                + sanna.get("/arbete/arenden/" + matter + "/anmalan").body();
        assertThat(shown).contains(PLANTED.getOrDefault("child", "-"), PLANTED.getOrDefault("reporter", "-"));
        sanna.get("/arbete/arenden/" + matter + "/finns-inte");
        // Typed in the wrong place: an id that is a name, and a number that is not one.
        String typed = URLEncoder.encode(PLANTED.getOrDefault("child", "-"), StandardCharsets.UTF_8);
        assertThat(sanna.get("/arbete/arenden/" + typed.replace("+", "%20")).statusCode())
                .isBetween(400, 404);
        sanna.get("/arbete/inkorg?valt=" + typed + "&nr=" + typed);
        sanna.get("/arbete/inkorg");
    }

    private UUID matterOf(UUID report) {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")))
                .sql("select matter_id from concern_report where id = :id")
                .param("id", report)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private static JsonNode done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return new JsonMapper().readTree(answer.body());
    }

    private static String words(String pattern) {
        String[] filled = {pattern};
        PLANTED.forEach((what, word) -> filled[0] = filled[0].replace("{" + what + "}", word));
        return filled[0];
    }

    /** As pg_dump copies it: every row of every table of every schema, byte columns in hexadecimal. */
    private boolean inDump(String url) throws SQLException, IOException {
        boolean control = false;
        try (Connection connection = Superuser.of(url).getConnection()) {
            List<String> tables = JdbcClient.create(Superuser.of(url))
                    .sql("""
                            select format('%I.%I', n.nspname, c.relname) from pg_class c
                            join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind = 'r' and n.nspname <> 'information_schema'
                            """)
                    .query((row, _) -> row.getString(1))
                    .list();
            for (String table : tables) {
                var copy = new ByteArrayOutputStream();
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from " + table + ") to stdout", copy);
                control |= search("dump of " + table, copy.toByteArray());
            }
            assertThat(tables).hasSizeGreaterThan(20);
        }
        return control;
    }

    private boolean inFiles(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return false;
        }
        boolean control = false;
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                control |= inFile(file);
            }
        }
        return control;
    }

    private boolean inFile(Path file) {
        try {
            return search(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Keys, logs and temporary files. What is handed over or sent lies open in the receiver's own place, as it says there. */
    private void inProgramsOwnFiles() throws IOException {
        Path data = Path.of(environment.getRequiredProperty("vagenin.data-dir"));
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("handover")))
                    .filter(file -> !file.startsWith(data.resolve("notices")))
                    .forEach(this::inFile);
        }
        try (Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path directory : temporary
                    .filter(each -> each.getFileName().toString().startsWith("tomcat." + port + "."))
                    .toList()) {
                inFiles(directory);
            }
        }
    }

    /** Notes each canary that is found. @return whether the control word is there */
    private boolean search(String place, byte[] content) {
        places++;
        bytes += content.length;
        // One character a byte, so that any file can be searched as a text.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        PLANTED.forEach((what, word) -> {
            if (shapes(word).stream().anyMatch(text::contains)) {
                hits.add(what + " in " + place);
            }
        });
        return text.contains(open(CONTROL));
    }

    private static List<String> shapes(String word) {
        byte[] raw = word.getBytes(StandardCharsets.UTF_8);
        List<String> shapes = new ArrayList<>(List.of(
                open(word),
                HexFormat.of().formatHex(raw),
                new String(word.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.ISO_8859_1)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + raw.length];
            System.arraycopy(raw, 0, shifted, shift, raw.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The first and last characters also depend on what stands beside the word.
            shapes.add(encoded.substring(shift == 0 ? 0 : shift + 1, encoded.length() - 1));
        }
        return shapes;
    }

    private static String open(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

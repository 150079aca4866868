package se.vagenin.journeys;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Superuser;

/** Pages that no address leads to: forms sent wrong, search results, what was overtaken, and what went wrong. */
final class Moments implements AutoCloseable {

    private final Browser browser;
    private final int port;
    private final Inspection inspection;
    private final Crawl crawl;
    private final Walker sanna;

    Moments(Browser browser, int port, Inspection inspection, Crawl crawl) {
        this.browser = browser;
        this.port = port;
        this.inspection = inspection;
        this.crawl = crawl;
        this.sanna = as("sanna", "/arbete");
    }

    void all(States states, ApplicationContext context) {
        Environment environment = context.getBean(Environment.class);
        JdbcClient database = JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
        inspection.hold("forms", () -> formsSentEmpty(states));
        inspection.hold("forms of others", () -> formsOfOthersSentEmpty(states));
        inspection.hold("own", () -> own(states));
        inspection.hold("search", this::search);
        inspection.hold("overtaken", () -> overtaken(states));
        inspection.hold("refused", this::refused);
        inspection.hold("lost session", () -> lostSession(states));
        inspection.hold("left the register", () -> leftTheRegister(database));
        inspection.hold(
                "broken", () -> broken(database, environment.getRequiredProperty("spring.datasource.username")));
    }

    private void formsSentEmpty(States states) {
        String waiting = matter(states, "vantar-skydd");
        wrong(sanna, "kontakt", "/arbete/inkorg/ny", "Registrera kontakten");
        wrong(sanna, "radgivning", "/arbete/inkorg/ny/radgivning", "Räkna rådgivningen");
        wrong(sanna, "spara-vy", "/arbete/inkorg/vyer/ny", "Spara vyn");
        wrong(sanna, "sok", "/arbete/sok", "Sök");
        wrong(sanna, "anteckning", waiting + "/anteckningar/ny", "Lås anteckningen");
        wrong(sanna, "yttre-kontakt", waiting + "/kontakt", "Spara och lås kontakten");
        wrong(sanna, "vag", matter(states, "stodonskan") + "/vag", "Gå vidare så");
        wrong(sanna, "stod", matter(states, "stod-erbjudet") + "/stod", "Spara svaret");
        wrong(sanna, "aterkoppling", matter(states, "besked-kvar") + "/aterkoppling", "Lås beskedet");
        wrong(sanna, "overlamning", matter(states, "oppnat") + "/overlamning", "Granska en gång till");
        sanna.visit(matter(states, "vantar-skydd")).follow("Bedöm skydd");
        wrong(sanna, "skydd", sanna.path(), "Lås skyddsbedömningen");
        sanna.visit(matter(states, "bedomt")).follow("Besluta");
        wrong(sanna, "beslut", sanna.path(), "Fatta beslutet");
        Handovers.prepare(sanna, states.of("oppnat"));
        sanna.page().locator("main button:has-text('Skicka till')").click();
        moment(sanna.answered(422), "fel-overlamning-kontroll");
    }

    private void formsOfOthersSentEmpty(States states) {
        try (Walker maja = as("maja", "/arbete")) {
            maja.visit(matter(states, "bedomt")).follow("Besluta").follow("Behövs längre tid?");
            wrong(maja, "langre-tid", maja.path(), "Besluta om längre tid");
        }
        try (Walker ulf = as("ulf", "/arbete/overlamningar")) {
            ulf.follow("Provbarn Skickat");
            wrong(ulf, "atersand", ulf.path(), "Återsänd");
        }
        try (Walker lova = as("lova", "/arbete/loggkontroll")) {
            lova.page().locator("td a").first().click();
            wrong(lova, "granskning", lova.path(), "Signera granskningen");
        }
        try (Walker hilda = as("hilda", "/arbete/insatser")) {
            wrong(hilda, "insats", "/arbete/insatser/ny", "Förhandsgranska");
        }
        try (Walker adam = as("adam", "/admin")) {
            wrong(adam, "medarbetare", "/admin/personal/ny", "Lägg till medarbetaren");
            wrong(adam, "delegation", "/admin/delegation/ny", "Lägg till raden");
            wrong(adam, "ny-kommun", "/admin/ny-kommun", "Granska innan du skapar");
        }
    }

    /** What somebody has kept for later, printed or opened with a reason. */
    private void own(States states) {
        sanna.visit(matter(states, "vantar-skydd") + "/anteckningar/ny")
                .type("Vad hände?", "Rektor ringer tillbaka.")
                .press("Spara utkast");
        moment(sanna, "anteckning-utkast");
        sanna.visit("/arbete/inkorg/utskrift?arende=" + states.of("bedomt"));
        moment(sanna.answered(200), "utskrift");
        sanna.visit("/arbete/inkorg/vyer/ny")
                .type("Vad ska vyn heta?", "Min vy")
                .press("Spara vyn");
        String id = sanna.page().url().replaceAll(".*([0-9a-f-]{36}).*", "$1");
        sanna.visit("/arbete/inkorg/vyer/" + id);
        moment(sanna.answered(200), "vy");
        try (Walker nadja = as("nadja", matter(states, "skyddad"))) {
            moment(nadja.follow("Visa med skäl"), "visa-skyddad");
            wrong(nadja, "visa-skyddad", nadja.path(), "Visa uppgifterna");
            nadja.type("Varför behöver du uppgifterna?", "Barnet ska hämtas i natt.")
                    .press("Visa uppgifterna");
            moment(nadja.answered(200), "visad-skyddad");
        }
    }

    private void search() {
        for (String words : new String[] {"Provbarn", "Ingen Alls"}) {
            sanna.visit("/arbete/sok").page().locator("main input[name=fraga]").fill(words);
            moment(sanna.press("Sök").answered(200), "sok-" + words.replace(' ', '-'));
        }
    }

    /** A package that was frozen before something more happened in the matter. */
    private void overtaken(States states) {
        Handovers.prepare(sanna, states.of("oppnat"));
        try (Walker again = as("sanna", matter(states, "oppnat") + "/anteckningar/ny")) {
            again.type("Vad hände?", "Skolan ringde igen.").press("Lås anteckningen");
        }
        sanna.choose("Jag har kontrollerat mottagaren");
        sanna.page().locator("main button:has-text('Skicka till')").click();
        moment(sanna.answered(409), "fel-overtagen");
    }

    private void refused() {
        sanna.visit("/admin").answered(403);
        moment(sanna, "fel-403");
        sanna.visit("/arbete/finns-inte").answered(404);
        moment(sanna, "fel-404");
        try (Walker visitor = new Walker(browser, port)) {
            visitor.visit("/finns-inte").answered(404);
            moment(visitor, "fel-404-publik");
            visitor.visit("/login/oauth2/code/staff?error=access_denied&state=okand")
                    .answered(401);
            crawl.note("/arbete/-/misslyckad");
            moment(visitor, "fel-inloggning");
        }
    }

    private void lostSession(States states) {
        try (Walker walker = as("sanna", matter(states, "vantar-skydd") + "/anteckningar/ny")) {
            walker.type("Vad hände?", "Långt samtal med skolan.");
            walker.page().context().clearCookies();
            walker.press("Lås anteckningen").answered(401);
            crawl.note("/arbete/-/skicka-igen");
            moment(walker, "fel-utloggad");
        }
    }

    private void leftTheRegister(JdbcClient database) {
        String active = "update staff set active = %s where subject = 'ana'";
        try (Walker ana = as("ana", "/arbete")) {
            database.sql(active.formatted(false)).update();
            ana.visit("/arbete").answered(403);
            crawl.note("/arbete/-/okand");
            moment(ana, "fel-okand");
        } finally {
            database.sql(active.formatted(true)).update();
        }
    }

    /** The log cannot be written, and then the database takes nobody in. */
    private void broken(JdbcClient database, String role) {
        database.sql("revoke insert on audit_entry from " + role).update();
        try {
            sanna.visit("/arbete/inkorg").answered(500);
            moment(sanna, "fel-500");
        } finally {
            database.sql("grant insert on audit_entry to " + role).update();
        }
        database.sql("alter role " + role + " connection limit 0").update();
        database.sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + role + "'")
                .query()
                .listOfRows();
        try {
            sanna.visit("/arbete/inkorg").answered(503);
            moment(sanna, "fel-503");
        } finally {
            database.sql("alter role " + role + " connection limit -1").update();
        }
    }

    private void wrong(Walker walker, String name, String path, String button) {
        walker.visit(path).press(button).answered(422);
        moment(walker, "fel-" + name);
    }

    private void moment(Walker walker, String name) {
        crawl.here(walker, name);
    }

    private Walker as(String person, String path) {
        return new Walker(browser, port).signIn(person, path);
    }

    private static String matter(States states, String name) {
        UUID id = states.of(name);
        return EveryPageTest.matter(id);
    }

    @Override
    public void close() {
        sanna.close();
    }
}

package se.vagenin.runtime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What production is told by environment variables. */
enum Setting {
    VAGENIN_DB_URL("jdbc:postgresql://host:5432/database"),
    VAGENIN_DB_USER("the role the server runs as; it may own nothing"),
    VAGENIN_DB_PASSWORD("its password"),
    VAGENIN_DB_DISTRIBUTED("true where the database is spread over several servers; see docs/scale.md"),
    VAGENIN_DB_CONNECTIONS("how many connections a node has, 8 to 500; 12 when left out"),
    VAGENIN_DB_OWNER_USER("the role that owns the tables"),
    VAGENIN_DB_OWNER_PASSWORD("its password"),
    VAGENIN_OIDC_ISSUER("the address of the OpenID Connect provider"),
    VAGENIN_OIDC_CLIENT_ID("this server's name there"),
    VAGENIN_OIDC_CLIENT_SECRET("its secret there"),
    VAGENIN_BASE_URL("the public https address of this server"),
    VAGENIN_KEYSET_FILE("the key set that seals names and texts"),
    VAGENIN_OIDC_ACR("the levels of assurance that are enough for staff, commas between; any when left out"),
    VAGENIN_EID_ISSUER(
            "the address of the provider of e-IDs for residents and reporters; nobody else signs in without"),
    VAGENIN_EID_CLIENT_ID("this server's name there"),
    VAGENIN_EID_CLIENT_SECRET("its secret there"),
    VAGENIN_EID_ACR("the levels of assurance that are enough there; Swedish level 3 and 4 when left out"),
    VAGENIN_JWK_FILE("where the key lies that signs the API's tokens; made beside the key set when left out"),
    VAGENIN_SMTP_HOST("the mail server that carries reminders; nobody is offered one by mail without"),
    VAGENIN_SMTP_FROM("the neutral address that they come from"),
    VAGENIN_SMTP_PORT("587 when left out"),
    VAGENIN_SMTP_TLS("starttls (when left out), implicit, or none for a relay of your own"),
    VAGENIN_SMTP_USER("this server's name there, when it asks for one"),
    VAGENIN_SMTP_PASSWORD("its password there"),
    VAGENIN_SMS_URL("the gateway that carries reminders as text messages; nobody is offered one without"),
    VAGENIN_SMS_TOKEN("this server's bearer token there"),
    VAGENIN_SMS_BODY("the JSON it takes, with {to}, {from}, {text} and {id}; see docs/reminders.md"),
    VAGENIN_NOTICE_SENDER("the neutral name that stands as sender, at most 11 signs; Kommunen when left out"),
    VAGENIN_REMINDER_HOURS("how long before a talk its reminder is sent; 24 when left out");

    static final List<Setting> SERVE = List.of(
            VAGENIN_DB_URL,
            VAGENIN_DB_USER,
            VAGENIN_DB_PASSWORD,
            VAGENIN_OIDC_ISSUER,
            VAGENIN_OIDC_CLIENT_ID,
            VAGENIN_OIDC_CLIENT_SECRET,
            VAGENIN_BASE_URL,
            VAGENIN_KEYSET_FILE);
    /** Production starts without these. */
    static final List<Setting> OPTIONAL = List.of(
            VAGENIN_OIDC_ACR,
            VAGENIN_EID_ISSUER,
            VAGENIN_EID_CLIENT_ID,
            VAGENIN_EID_CLIENT_SECRET,
            VAGENIN_EID_ACR,
            VAGENIN_JWK_FILE,
            VAGENIN_SMTP_HOST,
            VAGENIN_SMTP_FROM,
            VAGENIN_SMTP_PORT,
            VAGENIN_SMTP_TLS,
            VAGENIN_SMTP_USER,
            VAGENIN_SMTP_PASSWORD,
            VAGENIN_SMS_URL,
            VAGENIN_SMS_TOKEN,
            VAGENIN_SMS_BODY,
            VAGENIN_NOTICE_SENDER,
            VAGENIN_REMINDER_HOURS,
            VAGENIN_DB_DISTRIBUTED,
            VAGENIN_DB_CONNECTIONS);

    static final List<Setting> MIGRATE =
            List.of(VAGENIN_DB_URL, VAGENIN_DB_OWNER_USER, VAGENIN_DB_OWNER_PASSWORD, VAGENIN_DB_USER);

    private final String meaning;

    Setting(String meaning) {
        this.meaning = meaning;
    }

    String in(Map<String, String> environment) {
        return environment.getOrDefault(name(), "").strip();
    }

    String described() {
        return name() + ": " + meaning;
    }

    static String help(List<Setting> settings) {
        return settings.stream()
                .map(setting -> "    " + setting.name() + "  " + setting.meaning)
                .collect(Collectors.joining("\n"));
    }

    /** Why the value is refused: it is none of the whole numbers from least to most. Nothing is said of one left out. */
    List<String> outside(int least, int most, Map<String, String> environment) {
        var value = in(environment);
        boolean good =
                value.matches("[0-9]{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return value.isEmpty() || good
                ? List.of()
                : List.of(name() + ": must be a number from " + least + " to " + most);
    }

    /** All that are missing at once, so that nobody has to start ten times. */
    static List<String> missing(List<Setting> wanted, Map<String, String> environment) {
        return wanted.stream()
                .filter(setting -> setting.in(environment).isEmpty())
                .map(Setting::described)
                .toList();
    }
}

package se.vagenin.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why production must not start with these settings; empty when it may. */
final class ServeRefusals {
    private ServeRefusals() {}

    static List<String> of(Map<String, String> environment) {
        var refusals = new ArrayList<>(Setting.missing(Setting.SERVE, environment));
        refusals.addAll(demoIsOn(environment));
        refusals.addAll(notHttps(Setting.VAGENIN_BASE_URL, environment));
        refusals.addAll(notHttps(Setting.VAGENIN_OIDC_ISSUER, environment));
        refusals.addAll(notHttps(Setting.VAGENIN_EID_ISSUER, environment));
        refusals.addAll(notHttps(Setting.VAGENIN_SMS_URL, environment));
        refusals.addAll(halfAnEid(environment));
        refusals.addAll(Setting.VAGENIN_DB_CONNECTIONS.outside(8, 500, environment));
        refusals.addAll(ReminderSettings.refusals(environment));
        refusals.addAll(unreadableKeyset(environment));
        return List.copyOf(refusals);
    }

    /** The demo's provider lets anyone be anyone. */
    private static List<String> demoIsOn(Map<String, String> environment) {
        return List.of("SPRING_PROFILES_ACTIVE", "SPRING_PROFILES_INCLUDE", "SPRING_PROFILES_DEFAULT").stream()
                .filter(name -> List.of(environment
                                .getOrDefault(name, "")
                                .toLowerCase(Locale.ROOT)
                                .split("[,\\s]+"))
                        .contains("demo"))
                .map(name -> name + ": the demo and its login provider must not be on in production; remove 'demo'")
                .toList();
    }

    /** Without all three residents would be shown a login that does not work. */
    private static List<String> halfAnEid(Map<String, String> environment) {
        var all = List.of(Setting.VAGENIN_EID_ISSUER, Setting.VAGENIN_EID_CLIENT_ID, Setting.VAGENIN_EID_CLIENT_SECRET);
        var missing = Setting.missing(all, environment);
        return missing.size() == all.size() ? List.of() : missing;
    }

    private static List<String> notHttps(Setting setting, Map<String, String> environment) {
        var address = setting.in(environment);
        return address.isEmpty() || address.startsWith("https://")
                ? List.of()
                : List.of(setting.name() + ": must begin with https://");
    }

    private static List<String> unreadableKeyset(Map<String, String> environment) {
        var file = Setting.VAGENIN_KEYSET_FILE.in(environment);
        // the key set is several files that share this beginning
        return file.isEmpty() || Files.isReadable(Path.of(file)) || Files.isReadable(Path.of(file + "-ordinary.json"))
                ? List.of()
                : List.of(Setting.VAGENIN_KEYSET_FILE.name() + ": the file " + file + " cannot be read");
    }
}

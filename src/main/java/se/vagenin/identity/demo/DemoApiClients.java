package se.vagenin.identity.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.vagenin.identity.ApiClients;
import se.vagenin.identity.ApiClients.ApiClient;
import se.vagenin.kernel.Municipality;
import se.vagenin.runtime.StartupNotice;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Two systems that call the demo's API. Their secrets are made once, kept in the data directory and printed at start. */
@Component
@Profile("demo")
class DemoApiClients implements StartupNotice {

    private static final Map<String, String> NAMES =
            Map.of("school-system", "Skolans ärendesystem (demo)", "bench", "Belastningsprov (demo)");
    private static final Set<String> SCOPES = Set.of("reports:write", "reports:read", "decisions:write");

    private final ApiClients clients;
    private final JsonMapper json;
    private final Path file;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final Map<String, String> secrets = new LinkedHashMap<>();

    DemoApiClients(ApiClients clients, JsonMapper json, @Value("${vagenin.data-dir}") Path dataDirectory) {
        this.clients = clients;
        this.json = json;
        this.file = dataDirectory.resolve("api-clients.json");
    }

    void seed(Municipality municipality) {
        secrets.putAll(readOrCreate());
        secrets.forEach((id, secret) -> clients.save(
                new ApiClient(municipality, id, encoder.encode(secret), NAMES.getOrDefault(id, id), SCOPES)));
    }

    @Override
    public List<String> lines() {
        return secrets.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private Map<String, String> readOrCreate() {
        try {
            if (Files.exists(file)) {
                return json.readValue(Files.readString(file), new TypeReference<LinkedHashMap<String, String>>() {});
            }
            Map<String, String> made = new LinkedHashMap<>();
            made.put("school-system", secret());
            made.put("bench", secret());
            // a kill in the middle leaves no half file behind
            Path draft = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "api-clients",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(draft, json.writeValueAsString(made));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

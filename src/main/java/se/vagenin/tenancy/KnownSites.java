package se.vagenin.tenancy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names, telephone numbers and hours as last known, for a page that can be shown without the database. They are kept in
 * memory and in a file, so that they are there also for a program that was started while the database was gone. Nothing
 * in them is about a person.
 */
@Component
public class KnownSites {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSites.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Known(MunicipalityProfile profile, OpeningHours hours) {}

    private final Municipalities municipalities;
    private final PublicSites sites;
    private final Path file;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile List<Known> known;

    KnownSites(
            Municipalities municipalities,
            PublicSites sites,
            @Value("${vagenin.data-dir:data}/last-known.json") Path file) {
        this.municipalities = municipalities;
        this.sites = sites;
        this.file = file;
        known = read();
    }

    /** The site that a host name belongs to, without a question to the database. */
    public Optional<PublicSite> byHost(String host) {
        List<Known> all = known;
        return Municipalities.ofHost(all.stream().map(Known::profile).toList(), host)
                .flatMap(profile -> all.stream()
                        .filter(each -> each.profile().equals(profile))
                        .findFirst())
                .map(each -> new PublicSite(each.profile(), SiteDetails.none(), each.hours(), true));
    }

    /** Asks the database, and writes the file where something is new. */
    void remember() {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            List<Known> now = municipalities.all().stream()
                    .map(profile ->
                            new Known(profile, sites.of(profile.municipality()).hours()))
                    .toList();
            if (!now.isEmpty() && !now.equals(known)) {
                known = now;
                write(now);
            }
        } catch (RuntimeException | IOException failed) {
            // Only its kind: a message may quote what was asked for.
            LOG.warn(
                    "What is known of the sites could not be kept: {}",
                    failed.getClass().getName());
        } finally {
            busy.set(false);
        }
    }

    private List<Known> read() {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            return Arrays.asList(JSON.readValue(Files.readString(file), Known[].class));
        } catch (IOException | JacksonException unreadable) {
            LOG.warn("{} cannot be read; it is written anew when the database answers", file);
            return List.of();
        }
    }

    /** Whole or not at all, also when the power goes. */
    private void write(List<Known> now) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path unfinished = Files.createTempFile(directory, "last-known", ".unfinished");
        Files.writeString(unfinished, JSON.writeValueAsString(now));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

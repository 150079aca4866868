package se.vagenin.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Everywhere;

/**
 * Reads the answers that receivers lay in their folders. What has had its effect goes to {@code lasta}, what is no answer
 * or not to be believed to {@code avvisade}, with the reason beside it. Killed in between, it reads the same answer again
 * and changes nothing.
 */
@Component
class ReceiptRound {

    static final String READ = "lasta";
    static final String SET_ASIDE = "avvisade";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptRound.class);
    private static final int LARGEST = 64 * 1024;

    /** A file that cannot be read yet may still be on its way. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FileDrop drop;
    private final Receivers receivers;
    private final TakeReceipt taking;
    private final Everywhere everywhere;
    private final Clock clock;

    ReceiptRound(FileDrop drop, Receivers receivers, TakeReceipt taking, Everywhere everywhere, Clock clock) {
        this.drop = drop;
        this.receivers = receivers;
        this.taking = taking;
        this.everywhere = everywhere;
        this.clock = clock;
    }

    /** Through every folder once; for a job. */
    void go() {
        everywhere.go(each -> go(each.municipality()));
    }

    private void go(Municipality municipality) {
        for (Receiver receiver : receivers.ever(municipality)) {
            for (Path file : answers(drop.answersOf(municipality, receiver.code()))) {
                read(municipality, receiver, file);
            }
        }
    }

    private static List<Path> answers(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(each -> !each.getFileName().toString().startsWith("."))
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(Municipality municipality, Receiver receiver, Path file) {
        try {
            Optional<ReceiptFile> receipt =
                    Files.size(file) > LARGEST ? Optional.empty() : ReceiptFile.read(Files.readAllBytes(file));
            if (receipt.isEmpty() && young(file)) {
                return;
            }
            TakeReceipt.Fate fate = receipt.map(each -> taking.take(municipality, receiver.code(), each))
                    .orElse(TakeReceipt.Fate.GARBLED);
            putAway(file, fate);
            if (fate.refused()) {
                LOG.warn("A receipt of {} {} was set aside: {}", municipality, receiver.code(), fate);
            }
        } catch (IOException failure) {
            LOG.warn(
                    "A receipt of {} {} could not be read: {}",
                    municipality,
                    receiver.code(),
                    failure.getClass().getSimpleName());
        }
    }

    private boolean young(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().plus(PATIENCE).isAfter(clock.instant());
    }

    private static void putAway(Path file, TakeReceipt.Fate fate) throws IOException {
        Path folder = Files.createDirectories(file.resolveSibling(fate.refused() ? SET_ASIDE : READ));
        if (fate.refused()) {
            Files.writeString(
                    folder.resolve(file.getFileName() + ".skal.txt"), fate.words() + "\n", StandardCharsets.UTF_8);
        }
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}

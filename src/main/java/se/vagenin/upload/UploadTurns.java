package se.vagenin.upload;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets requests open their files in turn. One file is opened at a time in each, and looking at it, sealing it and storing
 * it take some four times its size; so many that the whole heap holds them may be at it at once.
 */
@Component
public class UploadTurns {

    /** Three of the largest: some 240 MB of the 512 that the server has. */
    private static final int ROOM = 60;

    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int MEGABYTE = 1024 * 1024;

    private final Semaphore megabytes = new Semaphore(ROOM, true);

    /** Does the work when it is these files' turn. Empty when that has taken too long, or when one has no room. */
    public <T> Optional<T> take(List<UploadedFile> files, Supplier<T> work) {
        if (files.stream().anyMatch(each -> each.fate() == UploadedFile.Fate.NO_ROOM)) {
            return Optional.empty();
        }
        int share = share(files);
        if (share == 0) {
            return Optional.of(work.get()); // a report without files waits for nobody
        }
        if (!entered(share)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            megabytes.release(share);
        }
    }

    private boolean entered(int share) {
        try {
            return megabytes.tryAcquire(share, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int share(List<UploadedFile> files) {
        return files.stream()
                .filter(each -> each.fate() == UploadedFile.Fate.KEPT)
                .map(each -> (int) ((each.getSize() + MEGABYTE - 1) / MEGABYTE))
                .max(Comparator.naturalOrder())
                .orElse(0);
    }
}

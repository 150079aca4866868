package se.vagenin.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import se.vagenin.bench.Refused;

/** Sees before a set is begun whether the disk can hold it. */
public final class Space {

    /** Set S takes 10,500 with its indexes, log and seals, and M 8,900; the rest is for what comes while it is measured. */
    private static final long BYTES_OF_A_MATTER = 12_000;
    /** The database's own journal may grow to this, and a small set never fills it. */
    private static final long MOST_JOURNAL = 8L << 30;

    private static final double GIB = 1L << 30;

    private Space() {}

    static void check(Path directory, long matters) throws IOException {
        Files.createDirectories(directory);
        check(directory, matters, Files.getFileStore(directory).getUsableSpace());
    }

    public static void check(Path directory, long matters, long usable) {
        long needed = matters * BYTES_OF_A_MATTER + Math.min(MOST_JOURNAL, matters * BYTES_OF_A_MATTER);
        if (usable < needed) {
            throw new Refused(String.format(
                    Locale.ROOT,
                    "The disk is too full: %s needs about %.1f GiB for the %,d matters that are missing, and %.1f GiB are"
                            + " free. Nothing was written. Make room, or choose another place with BENCH_DATA.",
                    directory,
                    needed / GIB,
                    matters,
                    usable / GIB));
        }
    }
}

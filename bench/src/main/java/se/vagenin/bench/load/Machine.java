package se.vagenin.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine's time as the kernel counts it, in ticks: what all used, and what the measured programs used. */
public final class Machine {

    private final List<Long> roots;
    private final Map<Long, Long> ours = new HashMap<>();

    /** @param roots the measured programs; their descendants count as well, also those that come and go meanwhile */
    public Machine(List<Long> roots) {
        this.roots = roots;
    }

    public record Ticks(long total, long busy, long ours) {

        public double busySince(Ticks start) {
            return share(busy - start.busy, start);
        }

        public double othersSince(Ticks start) {
            return Math.max(0, share((busy - start.busy) - (ours - start.ours), start));
        }

        private double share(long part, Ticks start) {
            return (double) part / Math.max(1, total - start.total);
        }
    }

    public Ticks now() {
        long[] all = Arrays.stream(first("/proc/stat").substring(3).strip().split("\\s+"))
                .mapToLong(Long::parseLong)
                .limit(8)
                .toArray();
        long total = Arrays.stream(all).sum();
        withDescendants(roots).forEach(pid -> ours.merge(pid, used(pid), Math::max));
        return new Ticks(
                total,
                total - all[3] - all[4],
                ours.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long used(long pid) {
        String[] fields = stat(pid);
        return fields.length < 15 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    /** The fields after the name, which may hold spaces. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static Set<Long> withDescendants(List<Long> roots) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> roots.contains(process.pid()) || descends(process, roots))
                    .map(ProcessHandle::pid)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean descends(ProcessHandle process, List<Long> roots) {
        var parent = process.parent();
        while (parent.isPresent()) {
            if (roots.contains(parent.get().pid())) {
                return true;
            }
            parent = parent.get().parent();
        }
        return false;
    }

    private static String first(String file) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.findFirst().orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

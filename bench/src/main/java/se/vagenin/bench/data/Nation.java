package se.vagenin.bench.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import se.vagenin.bench.DataSize;
import se.vagenin.kernel.Municipality;

/**
 * The municipalities of Sweden with sizes as skewed as the real ones: the few largest by their rounded share of the
 * country, the others along the curve that the real ones follow (the median has a seventh of a per cent). Which of the
 * others is large is drawn, so no single one of them is described.
 */
public final class Nation {

    /** Rounded shares of the country's population, by code. */
    private static final Map<Integer, Double> LARGEST = Map.ofEntries(
            Map.entry(180, 0.093),
            Map.entry(1480, 0.057),
            Map.entry(1280, 0.034),
            Map.entry(380, 0.023),
            Map.entry(580, 0.016),
            Map.entry(1880, 0.015),
            Map.entry(1980, 0.015),
            Map.entry(1283, 0.014),
            Map.entry(680, 0.014),
            Map.entry(581, 0.014),
            Map.entry(136, 0.0095));

    private static final int MEDIAN_OF_TEN_THOUSAND = 15;
    /** Of a thousand matters a hundred are open, and three in four of them have somebody who is responsible. */
    private static final double STAFF_OF_A_MATTER = 0.1 * 0.75 / 20;

    private static final int FEWEST_STAFF = 4;

    private Nation() {}

    /** The set's towns, Haninge before all, with shares that add up to 1. */
    public static List<Town> of(DataSize size, long seed) {
        var names = names();
        var random = new Random(seed);
        List<Map.Entry<Integer, Double>> sizes = new ArrayList<>();
        for (int code : names.keySet()) {
            double drawn = MEDIAN_OF_TEN_THOUSAND / 10_000.0 * Math.exp(0.85 * random.nextGaussian());
            sizes.add(Map.entry(code, LARGEST.getOrDefault(code, Math.min(drawn, 0.009))));
        }
        sizes.sort(Comparator.comparing(each -> each.getKey() == 136 ? 0 : each.getKey()));
        List<Map.Entry<Integer, Double>> chosen = sizes.subList(0, Math.min(size.municipalities(), sizes.size()));
        double all = chosen.stream().mapToDouble(Map.Entry::getValue).sum();
        return IntStream.range(0, chosen.size())
                .mapToObj(place -> {
                    int code = chosen.get(place).getKey();
                    return town(
                            code,
                            Objects.requireNonNull(names.get(code)),
                            place,
                            chosen.get(place).getValue() / all,
                            size.matters());
                })
                .toList();
    }

    private static Town town(int code, String name, int place, double share, int ofAll) {
        int matters = (int) Math.max(1, Math.round(ofAll * share));
        long staff = Math.max(FEWEST_STAFF, Math.round(matters * STAFF_OF_A_MATTER));
        var workers = IntStream.range(0, (int) Math.min(staff, 200))
                .mapToObj(number -> new Town.Worker(
                        id(code, 1000 + number), String.format(Locale.ROOT, "staff-%04d-%03d", code, number)))
                .toList();
        return new Town(new Municipality(code), name, prefix(place), share, matters, id(code, 1), workers);
    }

    /** The same ids each time, so that an interrupted run can go on. */
    static UUID id(int code, int number) {
        return UUID.fromString(String.format(Locale.ROOT, "0193a000-0000-7000-8000-%04d%08d", code, number));
    }

    private static String prefix(int place) {
        return "" + (char) ('A' + place / 26 / 26) + (char) ('A' + place / 26 % 26) + (char) ('A' + place % 26);
    }

    private static Map<Integer, String> names() {
        Map<Integer, String> names = new java.util.TreeMap<>();
        try (var in = Objects.requireNonNull(Nation.class.getResourceAsStream("/templates/municipalities.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .forEach(parts -> names.put(Integer.parseInt(parts[0]), parts[1]));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

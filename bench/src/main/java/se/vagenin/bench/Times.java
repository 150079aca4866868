package se.vagenin.bench;

import java.time.Duration;
import se.vagenin.bench.drill.NodeDrill;

/**
 * How long and how often; the smoke test's are short.
 *
 * @param hour how long the national hour lasts
 * @param share of the national hour's load; the smoke test asks for little
 */
public record Times(
        Duration warmUp, Duration round, int rounds, int clients, Duration hour, double share, int samples) {

    /** The national hour's ten minutes and the rounds may be chosen otherwise: {@code BENCH_HOUR}, {@code BENCH_ROUND}, in seconds. */
    public static Times full() {
        return new Times(
                Duration.ofSeconds(60),
                Duration.ofSeconds(number("BENCH_ROUND", 30)),
                3,
                16,
                Duration.ofSeconds(number("BENCH_HOUR", 600)),
                1,
                1000);
    }

    /**
     * Two nodes, one of them killed: {@code BENCH_HOUR} is how many seconds all of it lasts, and {@code BENCH_SHARE} how many
     * hundredths of the country's load it is.
     */
    static NodeDrill.Plan drill(DataSize size) {
        boolean tiny = size == DataSize.XS;
        return new NodeDrill.Plan(
                number("BENCH_SHARE", tiny ? 2 : 20) / 100.0,
                Duration.ofSeconds(tiny ? 5 : 30),
                Duration.ofSeconds(Math.max(30, number("BENCH_HOUR", tiny ? 90 : 300) / 3)));
    }

    private static long number(String variable, long usual) {
        String value = System.getenv().getOrDefault(variable, Long.toString(usual));
        if (!value.matches("[1-9]\\d{0,4}")) {
            throw new Refused(variable + " must be a whole number above 0, and is: " + value);
        }
        return Long.parseLong(value);
    }

    public static final Times SMOKE =
            new Times(Duration.ofMillis(150), Duration.ofMillis(250), 1, 4, Duration.ofSeconds(2), 0.02, 12);

    public boolean smoke() {
        return rounds == 1;
    }
}

package se.vagenin.bench;

import java.time.Duration;

/**
 * How long and how often; the smoke test's are short.
 *
 * @param hour how long the national hour lasts
 * @param share of the national hour's load; the smoke test asks for little
 */
public record Times(
        Duration warmUp, Duration round, int rounds, int clients, Duration hour, double share, int samples) {

    /** The national hour's ten minutes may be chosen otherwise: {@code BENCH_HOUR=60} seconds. */
    public static Times full() {
        String seconds = System.getenv().getOrDefault("BENCH_HOUR", "600");
        if (!seconds.matches("[1-9]\\d{0,4}")) {
            throw new Refused("BENCH_HOUR must be a number of seconds, and is: " + seconds);
        }
        return new Times(
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                3,
                16,
                Duration.ofSeconds(Long.parseLong(seconds)),
                1,
                1000);
    }

    public static final Times SMOKE =
            new Times(Duration.ofMillis(500), Duration.ofMillis(700), 1, 4, Duration.ofSeconds(2), 0.02, 12);

    public boolean smoke() {
        return rounds == 1;
    }
}

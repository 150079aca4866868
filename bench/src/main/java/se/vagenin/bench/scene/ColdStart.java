package se.vagenin.bench.scene;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.stage.Product;

/** W10: from the process's start to the first good answer, with and without the cache that the launcher makes. */
final class ColdStart implements Scene {

    private static final int TIMES = 5;

    @Override
    public List<String> codes() {
        return List.of("W10a", "W10b");
    }

    @Override
    public String title() {
        return "Cold start";
    }

    @Override
    public List<Row> play(Ground ground) {
        if (ground.times().smoke()) {
            return List.of(ofThisRun(ground));
        }
        Row without = row(ground, "W10a", "Cold start without the launcher's cache", List.of("VAGENIN_AOT=off"));
        return prepared(ground)
                ? List.of(without, row(ground, "W10b", "Cold start with the launcher's cache", List.of()))
                : List.of(without);
    }

    /** A start costs seconds, so the smoke test takes the one that it has had anyhow. */
    private static Row ofThisRun(Ground ground) {
        List<Double> millis = List.of((double) ground.product().startTime().toMillis());
        return prepared(ground)
                ? Row.of("W10b", "Cold start with the launcher's cache", Row.MILLIS, millis, Map.of())
                : Row.of("W10a", "Cold start without the launcher's cache", Row.MILLIS, millis, Map.of());
    }

    /** {@code ./bench run} lets the launcher prepare. */
    private static boolean prepared(Ground ground) {
        Path target = ground.home().product().resolve("target");
        File cache = target.resolve("app/vagenin.aot").toFile();
        // the launcher leaves a cache of an earlier build alone
        return cache.lastModified() > target.resolve("vagenin.jar").toFile().lastModified();
    }

    private static Row row(Ground ground, String code, String title, List<String> environment) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (var product = Product.start(
                    ground.home(), ground.database(), ground.provider(), new Product.Options(List.of(), environment))) {
                millis.add((double) product.startTime().toMillis());
            }
        }
        return Row.of(code, title, Row.MILLIS, millis, Map.of());
    }
}

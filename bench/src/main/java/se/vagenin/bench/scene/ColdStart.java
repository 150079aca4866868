package se.vagenin.bench.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.vagenin.bench.report.Row;
import se.vagenin.bench.stage.Product;

/** W10: from the process's start to the first good answer. */
final class ColdStart implements Scene {

    private static final int TIMES = 5;

    @Override
    public List<String> codes() {
        return List.of("W10a");
    }

    @Override
    public String title() {
        return "Cold start";
    }

    @Override
    public List<Row> play(Ground ground) {
        return List.of(row(ground, "W10a", "Cold start, as the launcher starts it", List.of()));
    }

    private static Row row(Ground ground, String code, String title, List<String> environment) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < (ground.times().smoke() ? 1 : TIMES); i++) {
            try (var product = Product.start(
                    ground.home(), ground.database(), ground.provider(), new Product.Options(List.of(), environment))) {
                millis.add((double) product.startTime().toMillis());
            }
        }
        return Row.of(code, title, Row.MILLIS, millis, Map.of());
    }
}

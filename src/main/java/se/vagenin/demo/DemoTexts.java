package se.vagenin.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What staff write in the demo, by use. */
final class DemoTexts {

    private final Map<String, List<String>> byUse = DemoLines.of("texts.csv").stream()
            .collect(Collectors.groupingBy(
                    cells -> cells.get(0), Collectors.mapping(cells -> cells.get(1), Collectors.toList())));

    String pick(String use, RandomGenerator random) {
        List<String> texts = Objects.requireNonNull(byUse.get(use), use);
        return texts.get(random.nextInt(texts.size()));
    }
}

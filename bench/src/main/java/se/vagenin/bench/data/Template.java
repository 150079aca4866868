package se.vagenin.bench.data;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A matter that the product itself made, ready to be copied.
 *
 * @param ids how many ids of its own it has
 * @param person place of the child's id among them
 * @param weight how common it is among its like
 */
record Template(String name, int ids, int person, boolean closed, int weight, List<Rows> rows) {

    /** The rows of one table. */
    record Rows(Table table, List<String> columns, List<List<Cell>> cells) {}

    static Template draw(List<Template> templates, boolean closed, RandomGenerator random) {
        List<Template> fitting =
                templates.stream().filter(each -> each.closed == closed).toList();
        int drawn = random.nextInt(fitting.stream().mapToInt(Template::weight).sum());
        for (Template each : fitting) {
            drawn -= each.weight;
            if (drawn < 0) {
                return each;
            }
        }
        throw new IllegalStateException();
    }
}

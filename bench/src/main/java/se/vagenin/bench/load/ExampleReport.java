package se.vagenin.bench.load;

import java.util.List;
import java.util.Map;

/** A report of concern as a school's system sends it, about one made-up child. */
public final class ExampleReport {

    private static final String STORY =
            "Barnet kommer ofta hungrigt och är trött. Vi har pratat med en av föräldrarna, "
                    + "som säger att det är stökigt hemma just nu. Barnet har berättat att det är ensamt på kvällarna och att "
                    + "det inte vill gå hem. Vi är oroliga och vill att ni tittar på det här så snart ni kan.";

    private ExampleReport() {}

    /** The body to send. */
    public static String about(Map<String, String> child) {
        return Api.json(Map.of(
                "reporter",
                Map.of(
                        "category", "PRESCHOOL_OR_SCHOOL",
                        "name", "Rut Provlärare",
                        "role", "Rektor",
                        "organisation", "Påhittade skolan",
                        "phone", "08-465 004 99"),
                "children",
                List.of(child),
                "concern",
                Map.of("text", STORY, "reasons", List.of("NEGLECT"), "immediateDanger", "NO")));
    }
}

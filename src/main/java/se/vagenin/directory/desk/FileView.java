package se.vagenin.directory.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;
import se.vagenin.web.SwedishText;

/**
 * The page of the file.
 *
 * @param told what the file would do, or did; absent before one is read
 * @param confirm where a yes is sent; absent where there is nothing to say yes to
 */
public record FileView(
        FormErrors errors,
        @Nullable String told,
        List<CatalogueImport.Fault> faults,
        int hidden,
        @Nullable String confirm,
        boolean written) {

    private static final int MOST_SHOWN = 500;

    static FileView start() {
        return new FileView(FormErrors.NONE, null, List.of(), 0, null, false);
    }

    static FileView wrong(FormErrors errors) {
        return new FileView(errors, null, List.of(), 0, null, false);
    }

    static FileView of(CatalogueImport.Outcome outcome, @Nullable String confirm) {
        List<CatalogueImport.Fault> all = outcome.faults();
        return new FileView(
                FormErrors.NONE,
                all.isEmpty() ? words(outcome) : faults(all.size()),
                all.stream().limit(MOST_SHOWN).toList(),
                Math.max(0, all.size() - MOST_SHOWN),
                confirm,
                false);
    }

    static FileView written(CatalogueImport.Outcome outcome) {
        return new FileView(FormErrors.NONE, words(outcome), List.of(), 0, null, true);
    }

    private static String faults(int number) {
        return SwedishText.capital(SwedishText.countNeuter(number, "fel", "fel")) + " i filen. Inget är ändrat.";
    }

    private static String words(CatalogueImport.Outcome outcome) {
        return SwedishText.capital(SwedishText.count(outcome.added(), "ny insats", "nya insatser")) + ", "
                + SwedishText.count(outcome.changed(), "ändrad", "ändrade") + " och "
                + SwedishText.count(outcome.same(), "lika som förut", "lika som förut") + ".";
    }
}

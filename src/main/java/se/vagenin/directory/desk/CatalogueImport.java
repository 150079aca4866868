package se.vagenin.directory.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.FieldChoices;
import se.vagenin.directory.NewOffering;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingField;
import se.vagenin.directory.OfferingForm;
import se.vagenin.directory.OfferingFormReader;
import se.vagenin.directory.OfferingVersion.Cause;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.FormErrors;

/**
 * Reads a file through without writing anything: what would be new, what would change, and every fault by row and column.
 * A column that the file does not have leaves what stands in the catalogue.
 */
public final class CatalogueImport {

    static final String ADDRESS = "adress";

    /** One thing to put right. */
    public record Fault(int row, String column, String message) {}

    /** What a file would do. Nothing is ready while there is a fault. */
    record Outcome(List<NewOffering> ready, int added, int changed, int same, List<Fault> faults) {

        boolean isClean() {
            return faults.isEmpty() && !ready.isEmpty();
        }
    }

    /** What the file is held against. */
    record Against(List<Offering> offerings, FieldChoices choices, Function<OfferingContent, List<Refusal>> refusals) {}

    private final Against against;
    private final Map<String, Offering> bySlug;
    private final List<Fault> faults = new ArrayList<>();
    private final List<NewOffering> ready = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Map<Integer, String> columns = new HashMap<>();
    private int added;
    private int changed;
    private int same;

    private CatalogueImport(Against against) {
        this.against = against;
        this.bySlug = against.offerings().stream().collect(Collectors.toMap(Offering::slug, Function.identity()));
    }

    static Outcome tryOut(byte[] content, Against against) {
        var reading = new CatalogueImport(against);
        switch (CatalogueFile.read(content)) {
            case CatalogueFile.Reading.Unreadable(String reason) -> reading.faults.add(new Fault(0, "", reason));
            case CatalogueFile.Reading.Rows(List<CatalogueFile.Row> rows) -> reading.take(rows);
        }
        return new Outcome(
                reading.faults.isEmpty() ? reading.ready : List.of(),
                reading.added,
                reading.changed,
                reading.same,
                reading.faults);
    }

    private void take(List<CatalogueFile.Row> rows) {
        if (rows.size() < 2) {
            faults.add(new Fault(0, "", "Filen har inga rader under rubrikerna."));
            return;
        }
        head(rows.getFirst());
        if (faults.isEmpty()) {
            rows.stream().skip(1).forEach(this::row);
        }
    }

    private void head(CatalogueFile.Row head) {
        for (int at = 0; at < head.cells().size(); at++) {
            String title = head.cells().get(at).strip();
            String key = key(title);
            if (key.isEmpty() && !title.isEmpty()) {
                faults.add(new Fault(
                        head.number(), title, "Kolumnen finns inte i katalogen. Ta bort den, eller rätta rubriken."));
            } else if (!key.isEmpty() && columns.containsValue(key)) {
                faults.add(new Fault(head.number(), title, "Kolumnen finns två gånger. Ta bort den ena."));
            } else if (!key.isEmpty()) {
                columns.put(at, key);
            }
        }
    }

    /** Empty where no field has that name. */
    private static String key(String title) {
        String asked = title.toLowerCase(Locale.ROOT);
        if (asked.equals(ADDRESS)) {
            return ADDRESS;
        }
        for (OfferingField field : OfferingField.values()) {
            boolean named = field.key().equals(asked)
                    || field.label().toLowerCase(Locale.ROOT).equals(asked);
            if (named && field.inFiles()) {
                return field.key();
            }
        }
        return "";
    }

    private void row(CatalogueFile.Row row) {
        int before = faults.size();
        if (row.cells().size() > columns.keySet().stream().max(Integer::compare).orElse(0) + 1
                && row.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(
                    new Fault(
                            row.number(),
                            "",
                            "Raden har fler celler än det finns rubriker. Kontrollera citattecken och tecknen mellan cellerna."));
            return;
        }
        Optional<Offering> existing = existing(row);
        Map<OfferingField, String> values = new EnumMap<>(OfferingField.class);
        values.putAll(existing.map(each -> OfferingForm.of(each.content()))
                .orElseGet(OfferingForm::empty)
                .values());
        columns.forEach((at, key) -> OfferingField.of(key)
                .ifPresent(field -> cell(row, at, field).ifPresent(value -> values.put(field, value))));
        if (faults.size() == before) {
            judge(row.number(), existing.orElse(null), new OfferingForm(values));
        }
    }

    private Optional<Offering> existing(CatalogueFile.Row row) {
        String slug = columns.entrySet().stream()
                .filter(column -> column.getValue().equals(ADDRESS))
                .findFirst()
                .map(column -> at(row, column.getKey()))
                .orElse("");
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        Optional<Offering> found = Optional.ofNullable(bySlug.get(slug));
        if (found.isEmpty()) {
            faults.add(new Fault(
                    row.number(), ADDRESS, "Ingen insats har adressen " + slug + ". Lämna tomt om den är ny."));
        } else if (!met.add(slug)) {
            faults.add(new Fault(row.number(), ADDRESS, "Adressen " + slug + " finns på flera rader. Behåll en."));
        }
        return found;
    }

    private Optional<String> cell(CatalogueFile.Row row, int at, OfferingField field) {
        String typed = at(row, at);
        if (!typed.isEmpty() && "=@".indexOf(typed.charAt(0)) >= 0) {
            faults.add(new Fault(
                    row.number(),
                    field.key(),
                    "Cellen börjar med " + typed.charAt(0) + " och kan vara en formel. Skriv om den."));
            return Optional.empty();
        }
        FileCells.Reading reading = FileCells.code(field, typed, against.choices());
        if (reading.fault() != null) {
            faults.add(new Fault(row.number(), field.key(), reading.fault()));
            return Optional.empty();
        }
        return Optional.of(reading.value());
    }

    private void judge(int row, @Nullable Offering existing, OfferingForm form) {
        var reading = OfferingFormReader.read(form, against.choices().known());
        OfferingContent content = reading.content();
        FormErrors errors = content == null
                ? reading.errors()
                : OfferingFormReader.errors(against.refusals().apply(content));
        errors.all().forEach((field, message) -> faults.add(new Fault(row, field, message)));
        if (content != null && !errors.hasAny()) {
            keep(existing, content);
        }
    }

    private void keep(@Nullable Offering existing, OfferingContent content) {
        if (existing == null) {
            added++;
            ready.add(new NewOffering(null, content, Cause.IMPORTED));
        } else if (existing.content().equals(content)) {
            same++;
        } else {
            changed++;
            ready.add(new NewOffering(
                    new NewOffering.Existing(existing.id(), existing.version()), content, Cause.IMPORTED));
        }
    }

    private static String at(CatalogueFile.Row row, int at) {
        return at < row.cells().size() ? FileCells.plain(row.cells().get(at)) : "";
    }
}

package se.vagenin.intake.pages;

import java.util.List;
import java.util.Map;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.LocalTargets;
import se.vagenin.web.FormErrors;

/**
 * The local targets, as typed.
 *
 * @param saved they have just been saved
 */
public record TargetsView(Map<String, String> typed, boolean saved, FormErrors errors) {

    /** One kind of matter. */
    public record Row(String code, String label, String days) {}

    public List<Row> rows() {
        return LocalTargets.KINDS.stream().map(this::row).toList();
    }

    private Row row(MatterKind kind) {
        return new Row(kind.name(), kind.label(), typed.getOrDefault(kind.name(), ""));
    }
}

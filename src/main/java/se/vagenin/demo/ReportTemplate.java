package se.vagenin.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.vagenin.casefile.MatterKind;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;

/** What a made-up report says. */
record ReportTemplate(MatterKind kind, ReporterCategory category, Set<ReportedConcern.Reason> reasons, String text) {

    static List<ReportTemplate> all() {
        return DemoLines.of("reports.csv").stream().map(ReportTemplate::read).toList();
    }

    boolean violence() {
        return reasons.stream().anyMatch(ReportedConcern.Reason::violence);
    }

    private static ReportTemplate read(List<String> cells) {
        return new ReportTemplate(
                MatterKind.valueOf(cells.get(0)),
                ReporterCategory.valueOf(cells.get(1)),
                Stream.of(cells.get(2).split(","))
                        .map(ReportedConcern.Reason::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                cells.get(3));
    }
}

package se.vagenin.intake.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.vagenin.intake.Receipt;

/** The answer to a report: ids, dates and rules, and nothing about a person. */
record ReportCreated(UUID id, String reference, Instant receivedAt, List<Child> children) {

    /** The assessment of one child. */
    record Child(UUID id, List<ClockView> clocks) {}

    static ReportCreated of(Receipt receipt) {
        return new ReportCreated(
                receipt.reportId(),
                receipt.reference(),
                receipt.receivedAt(),
                receipt.subjects().stream()
                        .map(each -> new Child(
                                each.assessmentId(),
                                each.clocks().stream().map(ClockView::of).toList()))
                        .toList());
    }
}

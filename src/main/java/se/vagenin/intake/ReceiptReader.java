package se.vagenin.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.Matters;
import se.vagenin.kernel.Municipality;

/** Gives the receipt of a report that is already stored, word for word as the first time. */
@Component
class ReceiptReader {

    private final ReportStore reports;
    private final AssessmentStore assessments;
    private final Matters matters;

    ReceiptReader(ReportStore reports, AssessmentStore assessments, Matters matters) {
        this.reports = reports;
        this.assessments = assessments;
        this.matters = matters;
    }

    Optional<Receipt> of(Municipality municipality, UUID reportId) {
        return reports.find(municipality, reportId)
                .flatMap(report -> matters.find(municipality, report.matterId())
                        .map(matter -> new Receipt(
                                report.id(),
                                report.matterId(),
                                matter.reference(),
                                report.content().receivedAt(),
                                assessed(municipality, report.matterId()))));
    }

    private List<Receipt.Assessed> assessed(Municipality municipality, UUID matterId) {
        return assessments.of(municipality, matterId).stream()
                .map(each -> new Receipt.Assessed(
                        each.id(),
                        each.personId(),
                        Stream.concat(
                                        each.arrival().protectionClock().stream(),
                                        Stream.of(each.arrival().preliminaryClock()))
                                .toList()))
                .toList();
    }
}

package se.vagenin.intake;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/** Gives the receipt of a report that is already stored, word for word as the first time. */
@Component
class ReceiptReader {

    private final Concerns concerns;

    ReceiptReader(Concerns concerns) {
        this.concerns = concerns;
    }

    Optional<Receipt> of(Municipality municipality, UUID reportId) {
        return concerns.find(municipality, reportId).map(ReceiptReader::receipt);
    }

    private static Receipt receipt(ConcernCase found) {
        return new Receipt(
                found.report().id(),
                found.matter().id(),
                found.matter().reference(),
                found.report().content().receivedAt(),
                found.assessments().stream().map(ReceiptReader::assessed).toList());
    }

    private static Receipt.Assessed assessed(Assessment assessment) {
        return new Receipt.Assessed(
                assessment.id(),
                assessment.personId(),
                Stream.concat(
                                assessment.arrival().protectionClock().stream(),
                                Stream.of(assessment.arrival().preliminaryClock()))
                        .toList());
    }
}

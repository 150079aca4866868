package se.vagenin.intake;

import java.time.Instant;
import java.util.Optional;
import se.vagenin.kernel.SwedishTime;

/**
 * What the preliminary assessment of one child or adult starts from; it never changes.
 *
 * @param subject whom it is about; a report on several children has one assessment per child
 * @param arrivedAt when the report reached the municipality, from which every clock runs whoever takes it and whenever
 * @param reporter who reported
 */
public record Arrival(ReportSubject subject, Instant arrivedAt, ReporterCategory reporter) {

    /**
     * The reporter was obliged to report on the day of arrival (R14). The duty of SoL 19:1 is about children only. A
     * family counsellor may break secrecy only for what SoL 19:2 names, so one who reported was obliged to.
     */
    public boolean reporterMandated() {
        return subject == ReportSubject.CHILD && reporter.mandated(SwedishTime.dateOf(arrivedAt), true);
    }

    /** R01; empty for adults and the unborn. */
    public Optional<Deadline> protectionClock() {
        return ConcernClocks.protectionAssessment(subject, arrivedAt);
    }

    /** R03, or the local target of R17. */
    public Deadline preliminaryClock() {
        return ConcernClocks.preliminaryAssessment(subject, arrivedAt);
    }
}

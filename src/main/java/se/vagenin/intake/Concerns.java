package se.vagenin.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** Reads reports with their assessments. The caller has asked {@code Access} and audits the reading. */
@Component
public class Concerns {

    private final ReportStore reports;
    private final AssessmentStore assessments;
    private final Matters matters;
    private final Persons persons;
    private final Trips trips;

    Concerns(ReportStore reports, AssessmentStore assessments, Matters matters, Persons persons, Trips trips) {
        this.reports = reports;
        this.assessments = assessments;
        this.matters = matters;
        this.persons = persons;
        this.trips = trips;
    }

    /** The report behind a matter; empty for matters that came in another way than as a concern. */
    public Optional<ConcernCase> ofMatter(Municipality municipality, UUID matterId) {
        return opened(municipality, matterId).flatMap(this::of);
    }

    private Optional<OpenedMatter> opened(Municipality municipality, UUID matterId) {
        return trips.one(matters.opening(municipality, matterId));
    }

    /** By the id of the report itself. */
    public Optional<ConcernCase> find(Municipality municipality, UUID reportId) {
        return trips.one(reports.matterOf(municipality, reportId))
                .flatMap(matterId -> ofMatter(municipality, matterId));
    }

    /** The report behind a matter that has been opened. */
    public Optional<ConcernCase> of(OpenedMatter matter) {
        Trips.Trip trip = trips.trip();
        var found = reading(trip, matter, trip.add(persons.reading(matter.municipality(), matter.subjects())));
        trip.make();
        return found.get();
    }

    /**
     * The same, once the trip is made.
     *
     * @param subjects whom the matter is about, read in the same trip
     */
    public Supplier<Optional<ConcernCase>> reading(
            Trips.Trip trip, OpenedMatter matter, Supplier<Map<UUID, Person>> subjects) {
        var report = trip.add(reports.reading(matter));
        var assessed = assessments.reading(trip, matter);
        return () -> report.get().map(each -> assemble(matter, each, assessed.get(), subjects.get()));
    }

    /** The assessments alone, as they stand when the trip is made. */
    public Supplier<List<Assessment>> assessments(Trips.Trip trip, OpenedMatter matter) {
        return assessments.reading(trip, matter);
    }

    /** Which report each matter came in as; matters without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> reportsOf(Municipality municipality, Collection<UUID> matterIds) {
        return reports.idsOf(municipality, matterIds);
    }

    /** Whom each assessment is about, for a trip before {@link #labels}. */
    public Ask<Map<UUID, UUID>> about(Municipality municipality, Collection<UUID> assessmentIds) {
        return assessments.persons(municipality, assessmentIds);
    }

    /** The name to show for each of several assessments; the caller notes the reading in the log. */
    public Map<UUID, String> labels(Municipality municipality, Map<UUID, UUID> personByAssessment) {
        Map<UUID, Person> known = persons.findAll(municipality, personByAssessment.values());
        return personByAssessment.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> Objects.requireNonNull(known.get(each.getValue()))
                                .label()));
    }

    /** Those whom the assessments are about are the matter's subjects; one who is not any more is read by itself. */
    private ConcernCase assemble(
            OpenedMatter matter, ConcernReport report, List<Assessment> assessed, Map<UUID, Person> subjects) {
        Set<UUID> ids = assessed.stream().map(Assessment::personId).collect(Collectors.toSet());
        Map<UUID, Person> known = subjects.keySet().containsAll(ids)
                ? new HashMap<>(subjects)
                : new HashMap<>(persons.findAll(matter.municipality(), ids));
        known.keySet().retainAll(ids);
        return new ConcernCase(matter, report, assessed, known);
    }
}

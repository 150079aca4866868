package se.vagenin.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.Matters;
import se.vagenin.kernel.Municipality;
import se.vagenin.person.Person;
import se.vagenin.person.Persons;

/** Reads reports with their assessments. The caller has asked {@code Access} and audits the reading. */
@Component
public class Concerns {

    private final ReportStore reports;
    private final AssessmentStore assessments;
    private final Matters matters;
    private final Persons persons;

    Concerns(ReportStore reports, AssessmentStore assessments, Matters matters, Persons persons) {
        this.reports = reports;
        this.assessments = assessments;
        this.matters = matters;
        this.persons = persons;
    }

    /** The report behind a matter; empty for matters that came in another way than as a concern. */
    @Transactional(readOnly = true)
    public Optional<ConcernCase> ofMatter(Municipality municipality, UUID matterId) {
        return reports.ofMatter(municipality, matterId).flatMap(report -> assemble(municipality, report));
    }

    /** By the id of the report itself. */
    @Transactional(readOnly = true)
    public Optional<ConcernCase> find(Municipality municipality, UUID reportId) {
        return reports.find(municipality, reportId).flatMap(report -> assemble(municipality, report));
    }

    /** Which report each matter came in as; matters without one are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> reportsOf(Municipality municipality, Collection<UUID> matterIds) {
        return reports.idsOf(municipality, matterIds);
    }

    /** The name to show for whom each assessment is about; the caller notes the reading in the log. */
    @Transactional(readOnly = true)
    public Map<UUID, String> labels(Municipality municipality, Collection<UUID> assessmentIds) {
        if (assessmentIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> about = assessments.persons(municipality, assessmentIds);
        Map<UUID, Person> known = persons.findAll(municipality, about.values());
        return about.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> Objects.requireNonNull(known.get(each.getValue()))
                                .label()));
    }

    private Optional<ConcernCase> assemble(Municipality municipality, ConcernReport report) {
        Optional<Matter> matter = matters.find(municipality, report.matterId());
        List<Assessment> found = assessments.of(municipality, report.matterId());
        Map<UUID, Person> known = persons.findAll(
                municipality, found.stream().map(Assessment::personId).toList());
        return matter.map(each -> new ConcernCase(each, report, found, known));
    }
}

package se.vagenin.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.person.Person;

/**
 * A report with its assessments and the persons they are about.
 *
 * @param assessments in the report's order
 * @param persons by id
 */
public record ConcernCase(
        OpenedMatter opened, ConcernReport report, List<Assessment> assessments, Map<UUID, Person> persons) {

    public ConcernCase {
        assessments = List.copyOf(assessments);
        persons = Map.copyOf(persons);
    }

    public Matter matter() {
        return opened.matter();
    }

    public Optional<Assessment> assessment(UUID id) {
        return assessments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The name to show for the subject of an assessment. */
    public String label(Assessment assessment) {
        Person person = persons.get(assessment.personId());
        return person == null ? "Okänd person" : person.label();
    }

    /** The assessments with one of them in its new state. */
    List<Assessment> with(Assessment changed) {
        return assessments.stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList();
    }

    @Override
    public String toString() {
        return "ConcernCase[" + matter().reference() + "]";
    }
}

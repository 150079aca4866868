package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.identity.Operation;
import se.vagenin.intake.Assessment;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.person.Person;
import se.vagenin.web.Act;
import se.vagenin.web.Fact;

/** The persons of a matter and the one who reported, as the side column tells of them. */
final class PersonPanel {

    private PersonPanel() {}

    static List<MatterView.PersonFacts> of(MatterFile file) {
        List<MatterView.PersonFacts> all = new ArrayList<>();
        if (file.concern().isEmpty()) {
            file.subjects().forEach(each -> all.add(subject(file, each)));
        }
        for (Assessment assessment : file.assessments()) {
            SubjectRows.person(file, assessment).ifPresent(each -> all.add(subject(file, each)));
            all.addAll(guardians(file, assessment));
        }
        return all.stream().distinct().toList();
    }

    private static MatterView.PersonFacts subject(MatterFile file, Person person) {
        boolean masked = person.protection().isProtected();
        List<String> lines = new ArrayList<>();
        lines.add(SubjectRows.details(person, file));
        String address = person.address();
        if (address != null && !masked) {
            lines.add(address);
        }
        return new MatterView.PersonFacts(
                "Gäller",
                person.label(),
                lines,
                masked ? "Adress och nummer skyddade" : null,
                masked && file.may(Operation.REVEAL_PROTECTED)
                        ? file.address() + "/personer/" + person.id() + "/visa"
                        : null,
                safe(file, person));
    }

    private static @Nullable Act safe(MatterFile file, Person person) {
        return file.may(Operation.WRITE_NOTE)
                ? new Act(
                        file.safe().containsKey(person.id()) ? "Ändra säker kontakt" : "Ange säker kontakt",
                        file.address() + "/personer/" + person.id() + "/saker-kontakt")
                : null;
    }

    private static List<MatterView.PersonFacts> guardians(MatterFile file, Assessment assessment) {
        boolean masked = SubjectRows.person(file, assessment)
                .map(each -> each.protection().isProtected())
                .orElse(false);
        return subjectOf(file, assessment).stream()
                .flatMap(each -> each.guardians().stream())
                .map(each -> new MatterView.PersonFacts(
                        "Vårdnadshavare enligt anmälan",
                        Objects.requireNonNullElse(each.name(), "Namn saknas"),
                        masked ? List.of("Telefon visas inte, barnet har skyddade uppgifter") : lines(each.phone()),
                        null,
                        null,
                        null))
                .toList();
    }

    static Optional<ReportedConcern.Subject> subjectOf(MatterFile file, Assessment assessment) {
        return file.concern()
                .map(each -> each.report().content().subjects())
                .filter(each -> assessment.position() < each.size())
                .map(each -> each.get(assessment.position()));
    }

    /** What is known of the reporter; of an anonymous one nothing, and nobody asks (R15). */
    static List<Fact> reporter(MatterFile file) {
        return file.concern()
                .map(each -> reporter(file, each.report().content().reporter()))
                .orElse(List.of());
    }

    private static List<Fact> reporter(MatterFile file, ReportedConcern.Reporter reporter) {
        if (reporter.anonymous()) {
            return List.of(Fact.of(
                    "Anmälare",
                    "Anonym privatperson",
                    "Vi vet inte vem det är och får inte ta reda på det. Anmälaren får inget besked."));
        }
        List<Fact> facts = new ArrayList<>();
        String name = reporter.name();
        String place = String.join(
                ", ",
                Stream.of(reporter.role(), reporter.organisation())
                        .filter(Objects::nonNull)
                        .toList());
        facts.add(Fact.of(
                "Anmälare",
                name == null ? reporter.category().label() : name,
                place.isEmpty() ? reporter.category().label() : place));
        lines(reporter.phone()).forEach(each -> facts.add(Fact.of("Telefon", each)));
        lines(reporter.email()).forEach(each -> facts.add(Fact.of("E-post", each)));
        facts.add(Fact.of("Återkoppling", feedback(file)));
        return facts;
    }

    private static String feedback(MatterFile file) {
        boolean mandated = file.feedback().map(each -> each.mandated()).orElse(false);
        if (!mandated) {
            return "Lämnas inte till den som inte är skyldig att anmäla";
        }
        if (file.assessments().stream().anyMatch(each -> each.told().isPresent())) {
            return "Besked är lämnat eller bedömt";
        }
        return file.feedback().flatMap(each -> each.askedAt()).isPresent()
                ? "Har bett om återkoppling"
                : "Har inte bett om återkoppling";
    }

    private static List<String> lines(@Nullable String line) {
        return line == null || line.isBlank() ? List.of() : List.of(line);
    }
}

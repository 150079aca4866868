package se.vagenin.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.person.Protection;

/**
 * People nobody can be: personal numbers that the tax agency keeps for tests, and number words for names. Some come back,
 * as families do.
 */
final class DemoPersons {

    private static final double COMES_BACK = 0.12;
    private static final int ADULT = 18;

    private final RandomGenerator random;
    private final List<PersonalNumber> children = new ArrayList<>();
    private final List<PersonalNumber> adults = new ArrayList<>();
    private int nextChild;
    private int nextAdult;

    DemoPersons(RandomGenerator random, LocalDate today) {
        this.random = random;
        for (List<String> line : DemoLines.of("test-personal-numbers.txt")) {
            var number = new PersonalNumber(line.getFirst());
            boolean grown = number.birthDate().plusYears(ADULT).isBefore(today.minusYears(1));
            (grown ? adults : children).add(number);
        }
        shuffle(children);
        shuffle(adults);
    }

    ReportedConcern.Subject child() {
        boolean again = nextChild > 10 && random.nextDouble() < COMES_BACK;
        int index = again ? random.nextInt(nextChild) : nextChild++;
        int at = index % children.size();
        return subject("Provbarn " + SwedishNumberWords.of(at + 1), children.get(at), school(), guardians(at));
    }

    ReportedConcern.Subject adult() {
        int at = nextAdult++ % adults.size();
        return subject("Testvuxen " + SwedishNumberWords.of(at + 1), adults.get(at), null, List.of());
    }

    /** Somebody the reporter could not name. */
    ReportedConcern.Subject unknown() {
        return new ReportedConcern.Subject(
                null, null, null, null, "Lekplatsen vid Provgatan", null, Protection.NONE, List.of());
    }

    ReportedConcern.Subject protectedChild() {
        ReportedConcern.Subject child = child();
        return new ReportedConcern.Subject(
                child.personalNumber(),
                null,
                child.name(),
                null,
                null,
                null,
                Protection.CONFIDENTIALITY_MARK,
                List.of());
    }

    private ReportedConcern.Subject subject(
            String name, PersonalNumber number, @Nullable String school, List<ReportedConcern.Guardian> guardians) {
        return new ReportedConcern.Subject(number, null, name, address(), null, school, Protection.NONE, guardians);
    }

    private List<ReportedConcern.Guardian> guardians(int family) {
        String number = SwedishNumberWords.of(family + 1);
        var first = new ReportedConcern.Guardian("Provförälder " + number, null, "070-174 06 " + twoDigits());
        var second = new ReportedConcern.Guardian("Exempelförälder " + number, null, null);
        return random.nextBoolean() ? List.of(first, second) : List.of(first);
    }

    /** PTS keeps 070-174 06 05 to 99 for fiction. */
    private String twoDigits() {
        return "%02d".formatted(random.nextInt(5, 100));
    }

    private String address() {
        List<String> streets = List.of("Provgatan", "Exempelvägen", "Påhittade stigen", "Testallén");
        return streets.get(random.nextInt(streets.size())) + " " + random.nextInt(1, 90);
    }

    private String school() {
        List<String> schools = List.of("Provskolan", "Exempelförskolan", "Påhittade skolan", "Förskolan Provkotten");
        return schools.get(random.nextInt(schools.size()));
    }

    private void shuffle(List<PersonalNumber> numbers) {
        for (int at = numbers.size() - 1; at > 0; at--) {
            java.util.Collections.swap(numbers, at, random.nextInt(at + 1));
        }
    }
}

package se.vagenin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.casefile.MatterKind;
import se.vagenin.directory.OfferingContent;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;

class StoryTellerTest {

    private static final Municipality HERE = new Municipality(136);
    /** A conversation is begun by its own use case, and told elsewhere. */
    private static final Set<MatterKind> TOLD = EnumSet.complementOf(EnumSet.of(MatterKind.CONVERSATION));

    private static final Instant NOW = Instant.parse("2026-11-24T12:20:00Z");
    private static final List<DemoStory> STORIES = new StoryTeller(HERE, 7, NOW).tell();

    @Test
    void theSameSeedTellsTheSameStories() {
        assertThat(new StoryTeller(HERE, 7, NOW).tell()).isEqualTo(STORIES);
        assertThat(new StoryTeller(HERE, 8, NOW).tell()).isNotEqualTo(STORIES);
    }

    @Test
    void everyPersonalNumberIsOneOfThoseKeptForTests() {
        Set<String> allowed = DemoLines.of("test-personal-numbers.txt").stream()
                .map(List::getFirst)
                .collect(Collectors.toSet());

        assertThat(subjects().map(ReportedConcern.Subject::personalNumber).filter(Objects::nonNull))
                .extracting(PersonalNumber::digits)
                .hasSizeGreaterThan(150)
                .allMatch(allowed::contains);
        assertThat(subjects().flatMap(subject -> subject.guardians().stream()))
                .allMatch(guardian -> guardian.personalNumber() == null);
    }

    @Test
    void nobodyHasANameThatSomebodyCouldHave() {
        Stream<String> names = Stream.of(
                        subjects().map(ReportedConcern.Subject::name),
                        subjects()
                                .flatMap(subject -> subject.guardians().stream())
                                .map(ReportedConcern.Guardian::name),
                        STORIES.stream().map(story -> story.report().reporter().name()))
                .flatMap(Function.identity())
                .filter(Objects::nonNull);

        assertThat(names)
                .allMatch(name -> name.matches(
                        "(Provbarn|Testvuxen|Provförälder|Exempelförälder|Testa Anmälare) \\p{Lu}\\p{Ll}+"));
    }

    @Test
    void oneNumberHasOneName() {
        Map<PersonalNumber, Set<String>> names = subjects()
                .filter(subject -> subject.personalNumber() != null)
                .collect(Collectors.groupingBy(
                        subject -> Objects.requireNonNull(subject.personalNumber()),
                        Collectors.mapping(subject -> String.valueOf(subject.name()), Collectors.toSet())));

        assertThat(names.values()).allMatch(each -> each.size() == 1);
        assertThat(subjects().count()).as("some come back").isGreaterThan(names.size() + 5L);
    }

    @Test
    void everyFateAndEveryKindIsThere() {
        assertThat(STORIES).hasSize(150);
        assertThat(STORIES.stream().map(DemoStory::fate).distinct()).containsExactlyInAnyOrder(DemoStory.Fate.values());
        assertThat(new HashSet<>(Stream.of(HERE, new Municipality(581))
                        .flatMap(municipality -> new StoryTeller(municipality, 7, NOW).tell().stream())
                        .map(story -> story.report().kind())
                        .toList()))
                .containsExactlyInAnyOrderElementsOf(TOLD);
        assertThat(STORIES).anyMatch(story -> story.report().reporter().anonymous());
        assertThat(STORIES).anyMatch(story -> story.report().subjects().size() > 1);
        assertThat(STORIES).anyMatch(story -> story.report().reporter().wantsFeedback());
        assertThat(STORIES.stream().flatMap(story -> story.course().notes().stream()))
                .anyMatch(note -> note.correction() != null)
                .anyMatch(Course.Note::disputed)
                .anyMatch(Course.Note::draft);
    }

    @Test
    void nothingHappensInTheFutureOrBeforeItCameIn() {
        LocalDate today = SwedishTime.dateOf(NOW);
        for (DemoStory story : STORIES) {
            Instant arrived = story.report().receivedAt();
            assertThat(arrived).isBefore(NOW);
            assertThat(SwedishTime.dateOf(arrived).until(today, ChronoUnit.DAYS))
                    .isLessThanOrEqualTo(90);
            assertThat(times(story)).allMatch(at -> at.isAfter(arrived) && at.isBefore(NOW));
        }
    }

    @Test
    void noDecisionComesBeforeProtection() {
        for (DemoStory story : STORIES) {
            Course.Ruling ruling = story.course().ruling();
            if (ruling != null) {
                assertThat(ruling.at())
                        .isAfter(Objects.requireNonNull(story.course().protection())
                                .at());
            }
        }
    }

    /** The demo is started at any hour of any day, and its seed meets other random hours each time. */
    @ParameterizedTest
    @ValueSource(ints = {136, 581})
    void aDecisionIsTheLastStepWheneverTheDemoStarts(int code) {
        for (int hour = 0; hour < 24 * 15; hour++) {
            Instant now = NOW.plus(hour, ChronoUnit.HOURS);
            for (DemoStory story : new StoryTeller(new Municipality(code), 2026_11_21L, now).tell()) {
                Course.Ruling ruling = story.course().ruling();
                if (ruling != null) {
                    assertThat(times(story).filter(at -> at.isAfter(ruling.at())))
                            .as("%s started at %s", story.fate(), now)
                            .isEmpty();
                    assertThat(ruling.at()).isBefore(now);
                }
            }
        }
    }

    @Test
    void someAreDueTodaySomeLateAndSomeJustCameIn() {
        LocalDate today = SwedishTime.dateOf(NOW);

        assertThat(arrivals(DemoStory.Fate.DUE_TODAY)).allMatch(day -> day.equals(today.minusDays(14)));
        assertThat(arrivals(DemoStory.Fate.LATE)).allMatch(day -> day.isBefore(today.minusDays(14)));
        assertThat(STORIES.stream()
                        .filter(story -> story.fate() == DemoStory.Fate.WAITING_FOR_PROTECTION)
                        .map(story -> story.report().receivedAt()))
                .allMatch(at -> at.isAfter(NOW.minus(5, ChronoUnit.HOURS)));
    }

    @Test
    void theReportsAreManyAndEachIsItsOwn() {
        List<ReportTemplate> templates = ReportTemplate.all();

        assertThat(templates).hasSizeGreaterThanOrEqualTo(40);
        assertThat(templates).extracting(ReportTemplate::text).doesNotHaveDuplicates();
        assertThat(TOLD).allMatch(kind -> templates.stream().anyMatch(template -> template.kind() == kind));
    }

    @Test
    void eachMunicipalityOffersSixteenThingsThatTheLawAllows() {
        LocalDate today = SwedishTime.dateOf(NOW);
        Map<String, List<OfferingContent>> offered = DemoLines.of("offerings.csv").stream()
                .collect(Collectors.groupingBy(
                        List::getFirst,
                        Collectors.mapping(
                                line -> DemoOfferings.content(line, new java.util.UUID(0, 1), Map.of(), today),
                                Collectors.toList())));

        assertThat(offered)
                .containsOnlyKeys("0136", "0581")
                .allSatisfy((code, all) -> assertThat(all).hasSize(16));
        assertThat(offered.values().stream().flatMap(List::stream))
                .allMatch(content -> content.type().mayBeOpenTo(content.ages()));
    }

    private static Stream<ReportedConcern.Subject> subjects() {
        return STORIES.stream().flatMap(story -> story.report().subjects().stream());
    }

    private static Stream<LocalDate> arrivals(DemoStory.Fate fate) {
        return STORIES.stream()
                .filter(story -> story.fate() == fate)
                .map(story -> SwedishTime.dateOf(story.report().receivedAt()));
    }

    private static Stream<Instant> times(DemoStory story) {
        Course course = story.course();
        return Stream.of(
                        Stream.ofNullable(course.takenAt()),
                        Stream.ofNullable(course.protection()).map(Course.Protection::at),
                        Stream.ofNullable(course.moreTime()).map(Course.MoreTime::at),
                        Stream.ofNullable(course.ruling()).map(Course.Ruling::at),
                        course.notes().stream().map(Course.Note::at))
                .flatMap(Function.identity());
    }
}

package se.vagenin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vagenin.directory.Catalogue.HERE;
import static se.vagenin.directory.OfferingExamples.TODAY;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.directory.OfferingVersion.Cause;
import se.vagenin.identity.AccessDenied;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Trips;

/** Who keeps what in the catalogue, what it was before, when it must be gone through, and in which languages it stands. */
class KeepingTest {

    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Actor.Staff OWNER = Catalogue.staff(Role.GROUP_MANAGER);
    private static final Actor.Staff STRANGER = new Actor.Staff(
            HERE,
            UUID.fromString("01930000-0000-7000-8000-0000000000dd"),
            "Annan Exempel",
            true,
            Set.of(new Actor.Assignment(UUID.fromString("01930000-0000-7000-8000-0000000000ee"), Role.GROUP_MANAGER)));

    private final Offerings offerings = CATALOGUE.get(Offerings.class);
    private final Translations translations = CATALOGUE.get(Translations.class);
    private final Trips trips = CATALOGUE.get(Trips.class);

    @BeforeEach
    void empty() {
        CATALOGUE.clear();
    }

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    @Tag("R32")
    void aUnitWritesItsOwnAndWhoCuratesWritesAll() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());
        NewOffering change = NewOffering.change(find(id), OfferingExamples.parentGroup("Ändrad"));

        assertThat(in(() -> offerings.save(STRANGER, change)))
                .isInstanceOfSatisfying(
                        OfferingResult.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::reason)
                                .containsExactly(Offerings.NOT_YOURS));
        assertThatThrownBy(() -> in(() -> {
                    offerings.assure(STRANGER, id);
                    return id;
                }))
                .isInstanceOf(AccessDenied.class);
        assertThat(in(() -> offerings.save(OWNER, change))).isInstanceOf(OfferingResult.Saved.class);
        assertThat(offerings.mayEdit(
                        Catalogue.staff(Role.ADMINISTRATOR), find(id).content().owner()))
                .isTrue();
    }

    @Test
    void everyVersionIsKeptWithWhoAndHow() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Först"));
        in(() -> offerings.save(OWNER, NewOffering.change(find(id), OfferingExamples.parentGroup("Sedan"))));

        assertThat(in(() -> offerings.versions(HERE, id)))
                .extracting(OfferingVersion::version, OfferingVersion::cause, OfferingVersion::savedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Cause.CHANGED, OWNER.id()),
                        org.assertj.core.groups.Tuple.tuple(0, Cause.ADDED, OWNER.id()));
        assertThat(in(() -> offerings.versions(HERE, id)).getLast().form().value(OfferingField.NAME))
                .isEqualTo("Först");
    }

    @Test
    void whatStoodBeforeThereWasAHistoryIsKeptAtTheFirstChange() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Gammal"));
        JdbcClient.create(CATALOGUE.owner()).sql("truncate offering_version").update();

        in(() -> offerings.save(OWNER, NewOffering.change(find(id), OfferingExamples.parentGroup("Ny"))));

        assertThat(in(() -> offerings.versions(HERE, id)))
                .extracting(OfferingVersion::cause)
                .containsExactly(Cause.CHANGED, Cause.EARLIER);
    }

    @Test
    void anEntryIsDueWhenItsMonthsHavePassedAndNotWhenSomebodySaysItIsRight() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());

        assertThat(due(OWNER, 0)).isZero();
        assertThat(due(OWNER, 190)).isEqualTo(1);
        assertThat(due(STRANGER, 190)).isZero();
        age(id);
        assertThat(due(OWNER, 0)).isEqualTo(1);
        assertThat(in(() -> offerings.toReview(OWNER, TODAY)))
                .extracting(Offering::id)
                .containsExactly(id);

        in(() -> {
            offerings.assure(OWNER, id);
            return id;
        });
        assertThat(due(OWNER, 0)).isZero();
        assertThat(find(id).version()).isZero();
    }

    @Test
    void aTranslationIsOldWhenTheSwedishHasChanged() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());
        var texts = new Translation.Texts("Safe parents", "Meet other parents.", "Parents", "", "");

        in(() -> {
            translations.save(OWNER, new Translation(id, "en", 0, new Translation.Texts("Draft", "x", "x", "", "")));
            translations.save(OWNER, new Translation(id, "en", 0, texts));
            return id;
        });
        in(() -> offerings.save(OWNER, NewOffering.change(find(id), OfferingExamples.parentGroup("Nytt namn"))));

        Translation holds =
                Objects.requireNonNull(in(() -> translations.of(HERE, id)).get("en"));
        assertThat(holds).isEqualTo(new Translation(id, "en", 0, texts));
        assertThat(holds.ofVersion()).isLessThan(find(id).version());
        assertThat(in(() -> trips.one(translations.readingIn(HERE, "fi")))).isEmpty();
        assertThatThrownBy(() -> in(() -> {
                    translations.save(STRANGER, new Translation(id, "en", 0, texts));
                    return id;
                }))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void theOwnersDaySaysWhatIsDueInTwoWeeksAndWhatIsLate() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());
        ReviewsDue reviews = CATALOGUE.get(ReviewsDue.class);
        LocalDate due = find(id).reviewDue();
        assertThat(in(() -> reviews.of(OWNER, due.minusDays(ReviewsDue.AHEAD + 1))))
                .isEqualTo(new ReviewsDue.Due(0, 0));
        assertThat(in(() -> reviews.of(OWNER, due.minusDays(ReviewsDue.AHEAD)))).isEqualTo(new ReviewsDue.Due(1, 0));
        assertThat(in(() -> reviews.of(OWNER, due))).isEqualTo(new ReviewsDue.Due(1, 0));
        assertThat(in(() -> reviews.of(OWNER, due.plusDays(1)))).isEqualTo(new ReviewsDue.Due(1, 1));
        assertThat(in(() -> reviews.of(STRANGER, due.plusDays(1)))).isEqualTo(new ReviewsDue.Due(0, 0));
    }

    /** The number stands in the menu of every page and is not read for each. */
    @Test
    void theNumberInTheMenuFollowsEachChangeOfTheCatalogue() {
        ReviewsDue reviews = CATALOGUE.get(ReviewsDue.class);
        LocalDate later = TODAY.plusDays(190);
        assertThat(in(() -> reviews.all(OWNER, later))).isZero();
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup());
        assertThat(in(() -> reviews.all(OWNER, later))).isEqualTo(1);

        overdue(reviews, id);
        in(() -> {
            offerings.assure(OWNER, id);
            return id;
        });
        assertThat(in(() -> reviews.all(OWNER, TODAY))).isZero();

        overdue(reviews, id);
        in(() -> offerings.save(OWNER, NewOffering.change(find(id), OfferingExamples.parentGroup("Nytt namn"))));
        assertThat(in(() -> reviews.all(OWNER, TODAY))).isZero();
    }

    private static void overdue(ReviewsDue reviews, UUID id) {
        age(id);
        reviews.forget(HERE);
        assertThat(in(() -> reviews.all(OWNER, TODAY))).isEqualTo(1);
    }

    private static int due(Actor.Staff staff, int days) {
        return in(() -> CATALOGUE
                .get(Offerings.class)
                .toReview(staff, TODAY.plusDays(days))
                .size());
    }

    private static void age(UUID id) {
        in(() -> CATALOGUE
                .get(TransactionTemplate.class)
                .execute(_ -> CATALOGUE
                        .get(JdbcClient.class)
                        .sql("update offering set assured_on = :day where id = :id")
                        .param("day", TODAY.minusMonths(7))
                        .param("id", id)
                        .update()));
    }

    private static Offering find(UUID id) {
        return in(() -> CATALOGUE.get(Offerings.class).find(HERE, id)).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return CATALOGUE.in(HERE, work);
    }
}

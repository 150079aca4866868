package se.vagenin.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vagenin.directory.Catalogue.ELSEWHERE;
import static se.vagenin.directory.Catalogue.HERE;
import static se.vagenin.directory.OfferingExamples.DECIDED;
import static se.vagenin.directory.OfferingExamples.TODAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.audit.Audit;
import se.vagenin.identity.AccessDenied;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;

class OfferingsTest {

    private static final Catalogue CATALOGUE = new Catalogue();

    private final Catalogue catalogue = CATALOGUE;
    private final Offerings offerings = catalogue.get(Offerings.class);

    @BeforeEach
    void empty() {
        catalogue.clear();
    }

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @Test
    void keepsEverythingThatIsSaid() {
        List<UUID> places = List.of(place("Zinkhuset"), place("Annexet"));
        OfferingContent everything = OfferingExamples.told(
                OfferingExamples.documented(
                        DocumentationMode.COUNT_ONLY, new BoardDecision("SN 2026:42", DECIDED.plusDays(1))),
                places);

        UUID id = catalogue.save(everything);

        Offering found = find(id);
        assertThat(found).isEqualTo(new Offering(id, "trygga-foraldrar", 0, everything, found.care()));
        assertThat(found.care().assuredOn()).isEqualTo(TODAY);
        assertThat(found.reviewDue()).isEqualTo(TODAY.plusMonths(3));
    }

    @Test
    void theFormReadsBackEverythingThatItShows() {
        List<UUID> places = List.of(place("Zinkhuset"), place("Annexet"));
        OfferingContent everything = OfferingExamples.told(OfferingExamples.parentGroup(), places);
        var known = in(HERE, () -> catalogue.get(CatalogueTerms.class).choices(HERE))
                .known();

        var reading = OfferingFormReader.read(OfferingForm.of(everything), known);

        assertThat(reading.errors().all()).isEmpty();
        assertThat(reading.content()).isEqualTo(everything);
    }

    @Test
    void aPlaceThatStaysKeepsTheIdOfItsPair() {
        UUID stays = place("Zinkhuset");
        UUID leaves = place("Annexet");
        UUID id = catalogue.save(OfferingExamples.told(OfferingExamples.parentGroup(), List.of(leaves, stays)));
        List<UUID> before = pairs(id);

        var change = NewOffering.change(
                find(id), OfferingExamples.told(OfferingExamples.parentGroup(), List.of(stays, place("Nytt hus"))));
        in(HERE, () -> offerings.save(Catalogue.staff(Role.ADMINISTRATOR), change));

        assertThat(pairs(id)).hasSize(2).startsWith(before.get(1)).doesNotContain(before.get(0));
    }

    @Test
    void anAddressNeverSaysThatItIsAboutViolence() {
        UUID at = catalogue.save(OfferingExamples.about(Topic.VIOLENCE, "Stöd vid våld hemma"));
        assertThat(find(at).slug()).isEqualTo("grupp-1");

        UUID later = catalogue.save(OfferingExamples.parentGroup("Stöd vid hot"));
        assertThat(find(later).slug()).isEqualTo("stod-vid-hot");
        var change = NewOffering.change(find(later), OfferingExamples.about(Topic.VIOLENCE, "Stöd vid hot"));
        in(HERE, () -> offerings.save(Catalogue.staff(Role.ADMINISTRATOR), change));
        assertThat(find(later).slug()).isEqualTo("grupp-2");
    }

    @Test
    void aNameThatIsAPageOfItsOwnGetsANumber() {
        assertThat(find(catalogue.save(OfferingExamples.parentGroup("Guide"))).slug())
                .isEqualTo("guide-2");
    }

    @Test
    void namesThatAreAlikeGetAddressesOfTheirOwn() {
        catalogue.save(OfferingExamples.parentGroup("Samtal & råd på Åsö"));
        UUID second = catalogue.save(OfferingExamples.parentGroup("Samtal, råd på Åsö!"));

        assertThat(find(second).slug()).isEqualTo("samtal-rad-pa-aso-2");
    }

    @Test
    @Tag("R21")
    @Tag("R22")
    void whatIsRefusedIsNotWritten() {
        Actor.Staff administrator = Catalogue.staff(Role.ADMINISTRATOR);
        var lawless = OfferingExamples.content("Familjehem", InterventionType.FAMILY_HOME, AgeSpan.ALL);
        var undecided = OfferingExamples.decidedBy(null);

        for (var content : List.of(lawless, undecided)) {
            assertThat(in(HERE, () -> offerings.save(administrator, NewOffering.create(content))))
                    .isInstanceOf(OfferingResult.Refused.class);
        }

        assertThat(in(HERE, () -> offerings.all(HERE))).isEmpty();
    }

    @Test
    @Tag("R27")
    void aChangeCannotLeaveIdentityOutWithoutDecision() {
        UUID id = catalogue.save(OfferingExamples.parentGroup());
        var change = NewOffering.change(find(id), OfferingExamples.documented(DocumentationMode.DE_IDENTIFIED, null));

        var result = in(HERE, () -> offerings.save(Catalogue.staff(Role.ADMINISTRATOR), change));

        assertThat(result)
                .isInstanceOfSatisfying(
                        OfferingResult.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::rule)
                                .containsExactly("R27"));
        assertThat(find(id).content()).isEqualTo(OfferingExamples.parentGroup());
    }

    @Test
    void whoReadAnOldVersionIsTold() {
        UUID id = catalogue.save(OfferingExamples.parentGroup());
        Offering read = find(id);
        Actor.Staff administrator = Catalogue.staff(Role.ADMINISTRATOR);
        var first = NewOffering.change(read, OfferingExamples.parentGroup("Först"));
        var second = NewOffering.change(read, OfferingExamples.parentGroup("Sedan"));

        assertThat(in(HERE, () -> offerings.save(administrator, first))).isEqualTo(new OfferingResult.Saved(id));
        var result = in(HERE, () -> offerings.save(administrator, second));

        assertThat(result)
                .isInstanceOfSatisfying(
                        OfferingResult.Overtaken.class,
                        overtaken -> assertThat(overtaken.now().name()).isEqualTo("Först"));
        assertThat(find(id).slug()).isEqualTo("trygga-foraldrar");
    }

    @Test
    @Tag("R32")
    void onlyThoseWhoMayWriteTheCatalogue() {
        var content = NewOffering.create(OfferingExamples.parentGroup());

        assertThatThrownBy(() -> in(HERE, () -> offerings.save(Catalogue.staff(Role.INTAKE_WORKER), content)))
                .isInstanceOf(AccessDenied.class);
        assertThat(in(HERE, () -> offerings.save(Catalogue.staff(Role.GROUP_MANAGER), content)))
                .isInstanceOf(OfferingResult.Saved.class);
    }

    @Test
    void everyChangeIsLogged() {
        UUID id = catalogue.save(OfferingExamples.parentGroup());
        var change = NewOffering.change(find(id), OfferingExamples.parentGroup("Nytt namn"));
        in(HERE, () -> offerings.save(Catalogue.staff(Role.ADMINISTRATOR), change));

        assertThat(in(HERE, () -> catalogue.get(Audit.class).about(HERE, id, 10)))
                .extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("ADD_OFFERING", "CHANGE_OFFERING");
    }

    @Test
    void listsWhatIsOfferedThatDay() {
        catalogue.save(OfferingExamples.offered("Nu", new Validity(DECIDED, null), 1));
        catalogue.save(OfferingExamples.offered("Till i dag", new Validity(DECIDED, TODAY), 1));
        catalogue.save(OfferingExamples.offered("Slut i går", new Validity(DECIDED, TODAY.minusDays(1)), 1));
        catalogue.save(OfferingExamples.offered("Från i morgon", new Validity(TODAY.plusDays(1), null), 1));

        assertThat(in(HERE, () -> offerings.offered(HERE, TODAY)))
                .extracting(Offering::name)
                .containsExactly("Nu", "Till i dag");
        assertThat(in(HERE, () -> offerings.all(HERE))).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1", "12, 1", "13, 0"})
    void suitsTheAgesItIsFor(int age, int found) {
        catalogue.save(OfferingExamples.parentGroup());

        assertThat(in(HERE, () -> offerings.suitable(HERE, age, null, TODAY))).hasSize(found);
        assertThat(in(HERE, () -> offerings.suitable(HERE, age, Topic.PARENTING, TODAY)))
                .hasSize(found);
        assertThat(in(HERE, () -> offerings.suitable(HERE, age, Topic.CRIME, TODAY)))
                .isEmpty();
    }

    @Test
    void whatStillHasPlacesComesFirst() {
        catalogue.save(OfferingExamples.offered("A full", new Validity(DECIDED, null), 0));
        catalogue.save(OfferingExamples.offered("B ledig", new Validity(DECIDED, null), 3));

        assertThat(in(HERE, () -> offerings.suitable(HERE, null, null, TODAY)))
                .extracting(Offering::name)
                .containsExactly("B ledig", "A full");
    }

    @Test
    void anotherMunicipalitySeesNothing() {
        UUID id = catalogue.save(OfferingExamples.parentGroup());

        assertThat(in(ELSEWHERE, () -> offerings.all(ELSEWHERE))).isEmpty();
        assertThat(in(ELSEWHERE, () -> offerings.find(ELSEWHERE, id))).isEmpty();
        // The second wall: a query that asks for the other municipality's rows gets none of them.
        assertThat(in(ELSEWHERE, () -> offerings.find(HERE, id))).isEmpty();
    }

    @Test
    void withoutAMunicipalityTheTableIsEmpty() {
        catalogue.save(OfferingExamples.parentGroup());

        assertThat(JdbcClient.create(catalogue.application())
                        .sql("select count(*) from offering")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @Tag("R21")
    @Tag("R22")
    @Tag("R27")
    @CsvSource(
            delimiter = '|',
            value = {
                "type = 'FAMILY_HOME'",
                "type = 'CONTACT_PERSON'",
                "type = 'SHELTERED_ACCOMMODATION', age_from = 20",
                "type = 'RESIDENTIAL_CARE', age_from = null",
                "board_decision_number = ' '",
                "board_decision_date = null",
                "valid_from = board_decision_date - 1",
                "documentation_mode = 'COUNT_ONLY'",
                "special_reasons_number = 'SN 2026:42'"
            })
    void theTableItselfRefusesWhatTheLawRefuses(String change) {
        catalogue.save(OfferingExamples.parentGroup());
        var jdbc = catalogue.get(JdbcClient.class);
        var transaction = catalogue.get(TransactionTemplate.class);

        assertThatThrownBy(() -> in(
                        HERE,
                        () -> transaction.execute(status ->
                                jdbc.sql("update offering set " + change).update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID place(String name) {
        var result = in(
                HERE,
                () -> catalogue
                        .get(Locations.class)
                        .add(Catalogue.staff(Role.ADMINISTRATOR), OfferingExamples.location(name, "Handen")));
        return ((Locations.Result.Saved) result).id();
    }

    private List<UUID> pairs(UUID offering) {
        return in(
                HERE,
                () -> catalogue
                        .get(TransactionTemplate.class)
                        .execute(_ -> catalogue
                                .get(JdbcClient.class)
                                .sql("select id from offering_location where offering_id = :id order by position")
                                .param("id", offering)
                                .query(UUID.class)
                                .list()));
    }

    private Offering find(UUID id) {
        return in(HERE, () -> offerings.find(HERE, id)).orElseThrow();
    }

    private <T> T in(Municipality municipality, java.util.function.Supplier<T> work) {
        return catalogue.in(municipality, work);
    }
}

package se.vagenin.directory.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static se.vagenin.directory.Catalogue.HERE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.vagenin.directory.Catalogue;
import se.vagenin.directory.CatalogueTerms;
import se.vagenin.directory.GeneratedOfferings;
import se.vagenin.directory.Offering;
import se.vagenin.directory.OfferingContent;
import se.vagenin.directory.OfferingExamples;
import se.vagenin.directory.OfferingVersion;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.desk.CatalogueImport.Against;
import se.vagenin.directory.desk.CatalogueImport.Fault;
import se.vagenin.directory.desk.CatalogueImport.Outcome;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Role;

/** A file from a spreadsheet: read through first, every fault by row and column, written only as a whole. */
class CatalogueImportTest {

    private static final Catalogue CATALOGUE = new Catalogue();
    private static final Actor.Staff CURATOR = Catalogue.staff(Role.ADMINISTRATOR);
    private static final String HEAD =
            "adress;namn;beskrivning;forvem;sort;amne;sprak;beslutsnummer;beslutsdatum;galler;enhet;bokning\n";
    private static final String GOOD =
            ";Åsö kväll;Kom och prata.;Föräldrar;Grupp för föräldrar;Bråk hemma;Svenska | Arabiska;SN 2026:41;2026-03-18;2026-04-01;Förebyggande;ja\n";

    @BeforeEach
    void empty() {
        CATALOGUE.clear();
    }

    @AfterAll
    static void close() {
        CATALOGUE.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void readsTheLettersOfEverySpreadsheet(String letters) {
        Outcome outcome = tryOut((HEAD + GOOD).getBytes(Charset.forName(letters)));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.ready())
                .singleElement()
                .satisfies(
                        each -> assertThat(each.content().presentation().name()).isEqualTo("Åsö kväll"));
    }

    @Test
    void readsAMarkAndCommasAndReturns() {
        String commas = (HEAD + GOOD).replace(';', ',').replace("\n", "\r\n");

        assertThat(tryOut(("\ufeff" + commas).getBytes(StandardCharsets.UTF_8)).isClean())
                .isTrue();
    }

    @Test
    void nothingIsWrittenBeforeTheYes() {
        assertThat(tryOut(bytes(HEAD + GOOD)).added()).isEqualTo(1);
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Grupp för föräldrar | Grupp för ufon | sort | finns inte. Välj bland",
                "2026-03-18 | 18/3 2026 | beslutsdatum | år, månad och dag",
                ";ja | ;kanske | bokning | ja eller nej",
                "Förebyggande | Okänd enhet | enhet | finns inte",
                "Kom och prata. | =HYPERLINK(1) | beskrivning | kan vara en formel",
                ";Åsö kväll | finns-inte;Åsö kväll | adress | Ingen insats har adressen",
                "Åsö kväll | '' | namn | Skriv vad insatsen heter"
            })
    void everyFaultSaysItsRowItsColumnAndWhatToDo(String right, String wrong, String column, String words) {
        String bad = GOOD.replace(right, wrong.equals("''") ? "" : wrong);

        Outcome outcome = tryOut(bytes(HEAD + GOOD + bad));

        assertThat(outcome.ready()).isEmpty();
        assertThat(outcome.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(words);
        });
    }

    @Test
    @Tag("R21")
    @Tag("R22")
    void theLawHoldsForFilesToo() {
        String undecided = GOOD.replace("SN 2026:41;2026-03-18", ";");
        String excluded = GOOD.replace("Grupp för föräldrar", "FAMILY_HOME");

        assertThat(tryOut(bytes(HEAD + undecided + excluded)).faults())
                .extracting(Fault::row, Fault::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2, "beslutsnummer"),
                        org.assertj.core.groups.Tuple.tuple(3, "sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "namn\n", "okänd;namn\na;b\n", "namn;namn\na;b\n", "namn\n\"utan slut\n", "namn\n\0\n"})
    void aFileThatCannotBeReadSaysWhy(String content) {
        assertThat(tryOut(bytes(content)).faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
    }

    @Test
    void whatIsExportedIsReadBackAsTheSame() {
        new GeneratedOfferings(CATALOGUE, new Random(7)).save(60);

        byte[] file = CATALOGUE.in(
                HERE,
                () -> CatalogueExport.write(
                        CATALOGUE.get(Offerings.class).all(HERE),
                        CATALOGUE.get(CatalogueTerms.class).choices(HERE)));
        Outcome outcome = tryOut(file);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.same()).isEqualTo(60);
        assertThat(outcome.ready()).isEmpty();
    }

    @Test
    void noCellOfTheExportIsAFormula() {
        OfferingContent base = OfferingExamples.parentGroup("=1+1");
        CATALOGUE.save(base);

        String file = new String(
                CATALOGUE.in(
                        HERE,
                        () -> CatalogueExport.write(
                                CATALOGUE.get(Offerings.class).all(HERE),
                                CATALOGUE.get(CatalogueTerms.class).choices(HERE))),
                StandardCharsets.UTF_8);

        assertThat(file).contains(";'=1+1;").doesNotContain(";=");
    }

    @Test
    void aFileChangesOnlyTheColumnsThatItHas() {
        UUID id = CATALOGUE.save(OfferingExamples.parentGroup("Trygga föräldrar"));
        Outcome outcome = tryOut(bytes("adress;platser kvar\ntrygga-foraldrar;7\n"));

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.changed()).isEqualTo(1);
        CATALOGUE.in(HERE, () -> CATALOGUE.get(Offerings.class).saveAll(CURATOR, outcome.ready()));

        Offering found = CATALOGUE
                .in(HERE, () -> CATALOGUE.get(Offerings.class).find(HERE, id))
                .orElseThrow();
        assertThat(found.content().practice().placesLeft()).isEqualTo(7);
        assertThat(found.summary()).isEqualTo("Möt andra föräldrar.");
        assertThat(CATALOGUE.in(HERE, () -> CATALOGUE.get(Offerings.class).versions(HERE, id)))
                .extracting(OfferingVersion::cause)
                .containsExactly(OfferingVersion.Cause.IMPORTED, OfferingVersion.Cause.ADDED);
    }

    @Test
    void tenThousandRowsAreReadThroughAndOneMoreIsRefused() {
        Instant before = Instant.now();
        Outcome most = tryOut(bytes(HEAD + GOOD.repeat(CatalogueFile.MOST_ROWS)));
        System.out.printf(
                "CSV: %d rows read through in %d ms%n",
                CatalogueFile.MOST_ROWS, Duration.between(before, Instant.now()).toMillis());

        assertThat(most.faults()).isEmpty();
        assertThat(most.added()).isEqualTo(CatalogueFile.MOST_ROWS);
        assertThat(tryOut(bytes(HEAD + GOOD.repeat(CatalogueFile.MOST_ROWS + 1)))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("10 000 rader"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Offering> all() {
        return CATALOGUE.in(HERE, () -> CATALOGUE.get(Offerings.class).all(HERE));
    }

    private static Outcome tryOut(byte[] file) {
        Offerings offerings = CATALOGUE.get(Offerings.class);
        return CATALOGUE.in(
                HERE,
                () -> CatalogueImport.tryOut(
                        file,
                        new Against(
                                offerings.all(HERE),
                                CATALOGUE.get(CatalogueTerms.class).choices(HERE),
                                each -> offerings.refusals(CURATOR, each))));
    }
}

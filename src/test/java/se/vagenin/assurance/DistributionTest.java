package se.vagenin.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.testing.TestDatabase;

/**
 * What a distributed PostgreSQL asks of the tables and statements (docs/scale.md): the municipality in every key, and a
 * statement that says which municipality it is about. Nothing here runs on such a database.
 */
class DistributionTest {

    private static final Path SCRIPT = Path.of("docs/distribute.sql");
    private static final Path SOURCES = Path.of("src/main/java");

    /** Where the scheduler keeps its jobs; it stays on one server. */
    private static final Set<String> LOCAL = Set.of("scheduled_tasks");

    /** Statements that are about no municipality, by a part of their text. */
    private static final Set<String> ABOUT_NOBODY =
            Set.of("from pg_database", "from pg_roles", "rolsuper, rolbypassrls", "from flyway_schema_history");

    /** The rest of it is put in where it is used, with the municipality. */
    private static final Set<String> FRAMES =
            Set.of("select number from () totals", "from offering o where order by", "o.topic from offering");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern LITERALS =
            Pattern.compile("(?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*\\+?\\s*(?:[\\w.()]+\\s*\\+\\s*)?)+");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern STATEMENT =
            Pattern.compile("^(select .* from|insert into|update|delete from|with)\\s.{10,}");

    private static JdbcClient owner;
    private static String script;

    @BeforeAll
    static void read() throws IOException {
        owner = JdbcClient.create(TestDatabase.shared().owner());
        script = Files.readString(SCRIPT);
    }

    @Test
    void everyTableIsSpreadOrCopiedOnce() {
        List<String> spread = named("create_distributed_table\\('(\\w+)', 'municipality'");
        List<String> copied = named("create_reference_table\\('(\\w+)'\\)");
        List<String> all = Stream.concat(Stream.concat(spread.stream(), copied.stream()), LOCAL.stream())
                .sorted()
                .toList();
        assertThat(all).doesNotHaveDuplicates().isEqualTo(tables());
        assertThat(new HashSet<>(spread)).isEqualTo(withMunicipality(copied));
    }

    @Test
    void aTableComesAfterThoseThatItPointsAt() {
        List<String> dropped = named("drop constraint (\\w+);");
        assertThat(dropped)
                .allSatisfy(each -> assertThat(owner.sql("select count(*) from pg_constraint where conname = ?")
                                .param(each)
                                .query(Integer.class)
                                .single())
                        .as(each)
                        .isOne());
        List<String> order = named("create_(?:distributed|reference)_table\\('(\\w+)'");
        owner.sql("""
                        select conrelid::regclass::text as child, confrelid::regclass::text as parent
                        from pg_constraint where contype = 'f' and conrelid <> confrelid and conname not in (:dropped)
                        """)
                .param("dropped", dropped)
                .query((row, _) -> List.of(row.getString("parent"), row.getString("child")))
                .list()
                .forEach(each -> assertThat(order).containsSubsequence(each.getFirst(), each.getLast()));
    }

    @Test
    void everyKeyAndEveryReferenceHoldsTheMunicipality() {
        Set<String> spread = new HashSet<>(named("create_distributed_table\\('(\\w+)', 'municipality'"));
        List<String> without =
                owner.sql("""
                        select c.conrelid::regclass::text as its, c.conname as name,
                            coalesce(c.confrelid::regclass::text, '') as target
                        from pg_constraint c
                        where c.contype in ('p', 'u', 'f', 'x') and not exists (select 1 from pg_attribute a
                            where a.attrelid = c.conrelid and a.attname = 'municipality' and a.attnum = any(c.conkey))
                        """).query((row, _) -> row.getString("its") + "." + row.getString("name")).list().stream()
                        .filter(each -> spread.contains(each.substring(0, each.indexOf('.'))))
                        .toList();
        assertThat(without).isEmpty();
        List<String> indexes =
                owner.sql("""
                        select i.indrelid::regclass::text as its, i.indexrelid::regclass::text as name from pg_index i
                        where i.indisunique and not exists (select 1 from pg_attribute a
                            where a.attrelid = i.indrelid and a.attname = 'municipality' and a.attnum = any(i.indkey))
                        """).query((row, _) -> row.getString("its")).list();
        assertThat(indexes).isNotEmpty().doesNotContainAnyElementsOf(spread);
    }

    @Test
    void everyStatementSaysWhichMunicipalityItIsAbout() throws IOException {
        List<String> statements = statements();
        System.out.println("Statements in the sources: " + statements.size());
        assertThat(statements).hasSizeGreaterThan(180);
        assertThat(statements.stream().filter(each -> !each.contains("municipality")))
                .allSatisfy(each -> assertThat(Stream.concat(ABOUT_NOBODY.stream(), FRAMES.stream()))
                        .as(each)
                        .anyMatch(each::contains));
    }

    @Test
    void noStatementChangesWhatAnotherPartOfItReads() throws IOException {
        assertThat(statements().stream().filter(each -> each.startsWith("with ")))
                .noneMatch(each -> each.matches(".*\\b(insert into|update|delete from)\\b.*"));
    }

    private static List<String> statements() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(each -> each.toString().endsWith(".java"))
                    .flatMap(DistributionTest::texts)
                    .map(each -> each.replaceAll("\\s+", " ").strip())
                    .filter(each -> STATEMENT.matcher(each).find())
                    .toList();
        }
    }

    private static Stream<String> texts(Path file) {
        try {
            String source = Files.readString(file);
            Stream<String> blocks = TEXT_BLOCK.matcher(source).results().map(each -> each.group(1));
            Stream<String> joined = LITERALS.matcher(TEXT_BLOCK.matcher(source).replaceAll("\"\""))
                    .results()
                    .map(each -> LITERAL.matcher(each.group())
                            .results()
                            .map(part -> part.group(1))
                            .collect(Collectors.joining()));
            return Stream.concat(blocks, joined);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static List<String> named(String pattern) {
        return Pattern.compile(pattern)
                .matcher(script)
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    private static List<String> tables() {
        return owner.sql("""
                        select relname from pg_class where relkind in ('r', 'p') and not relispartition
                            and relnamespace = 'public'::regnamespace and relname <> 'flyway_schema_history'
                        """).query((row, _) -> row.getString(1)).list().stream()
                .sorted()
                .toList();
    }

    private static Set<String> withMunicipality(List<String> but) {
        return owner.sql("""
                        select distinct table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'municipality'
                            and table_name in (select relname from pg_class where not relispartition)
                        """).query((row, _) -> row.getString(1)).list().stream()
                .filter(each -> !but.contains(each))
                .collect(Collectors.toSet());
    }
}

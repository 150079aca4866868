package se.vagenin.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.crypto.KeyService;
import se.vagenin.crypto.KeysetFile;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import se.vagenin.web.Assets;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue and what it stands on, on a database of its own, with two municipalities. */
public final class Catalogue implements AutoCloseable {

    public static final Municipality HERE = new Municipality(136);
    public static final Municipality ELSEWHERE = new Municipality(581);

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** Not a configuration by annotation, lest a scan of the whole product finds it. */
    @ComponentScan(
            basePackages = {"se.vagenin.tenancy", "se.vagenin.audit", "se.vagenin.directory"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.audit\\.AuditReview.*"))
    @ComponentScan(
            basePackages = "se.vagenin.identity",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.identity\\.[a-z]+\\..*"))
    @ComponentScan(
            basePackages = "se.vagenin.crypto",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.crypto\\.KeyedIndex"))
    @Import(Assets.class)
    static class Beans {

        @Bean
        KeyService keyService() throws IOException {
            return KeysetFile.openOrCreate(
                    Files.createTempDirectory("catalogue-keys").resolve("keys"));
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        JdbcClient jdbcClient(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        @Primary
        Clock testClock() {
            return Clock.fixed(SwedishTime.startOf(OfferingExamples.TODAY).plusSeconds(40_000), SwedishTime.ZONE);
        }
    }

    public Catalogue() {
        context.registerBean(DataSource.class, database::app);
        context.register(Beans.class);
        context.refresh();
        List.of(HERE, ELSEWHERE).forEach(this::establish);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T in(Municipality municipality, Supplier<T> work) {
        return Tenant.call(municipality, work::get);
    }

    public DataSource application() {
        return database.app();
    }

    public DataSource owner() {
        return database.owner();
    }

    /** For a test that starts without offerings. */
    public void clear() {
        JdbcClient.create(database.owner())
                .sql(
                        "truncate offering, offering_location, location, offering_version, offering_translation, offering_import cascade")
                .update();
    }

    public UUID save(OfferingContent content) {
        var result = in(HERE, () -> get(Offerings.class).save(staff(Role.ADMINISTRATOR), NewOffering.create(content)));
        return switch (result) {
            case OfferingResult.Saved(UUID id) -> id;
            case OfferingResult.Refused refused -> throw new AssertionError(refused);
            case OfferingResult.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }

    public static Actor.Staff staff(Role role) {
        return staff(HERE, role);
    }

    public static Actor.Staff staff(Municipality municipality, Role role) {
        return new Actor.Staff(
                municipality,
                UUID.fromString("01930000-0000-7000-8000-0000000000aa"),
                "Sanna Exempel",
                true,
                Set.of(new Actor.Assignment(OfferingExamples.UNIT, role)));
    }

    private void establish(Municipality municipality) {
        get(Municipalities.class)
                .save(new MunicipalityProfile(
                        municipality,
                        "Påhittade kommun " + municipality,
                        List.of(),
                        "08-123 456 78",
                        "08-123 456 79",
                        java.time.LocalTime.of(8, 0),
                        java.time.LocalTime.of(16, 30),
                        "PÅH"));
        in(municipality, () -> {
            get(Units.class)
                    .save(
                            municipality,
                            new Unit(OfferingExamples.UNIT, "forebyggande", "Förebyggande", UnitKind.PREVENTION, null),
                            1);
            return municipality;
        });
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}

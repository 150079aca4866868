package se.vagenin.worklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.LoginName;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReceiveConcern;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Protection;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;
import se.vagenin.web.OpenState;
import se.vagenin.web.SignedIn;
import se.vagenin.web.SignedInSource;
import se.vagenin.web.SiteFacts;
import se.vagenin.web.SiteFactsSource;

/**
 * The workspace on a real server and a database of its own, without login: each request says in a cookie who it is
 * from. Not a configuration by annotation, lest a scan of the whole product finds it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "se.vagenin.web",
            "se.vagenin.tenancy",
            "se.vagenin.audit",
            "se.vagenin.crypto",
            "se.vagenin.identity",
            "se.vagenin.person",
            "se.vagenin.casefile",
            "se.vagenin.directory",
            "se.vagenin.intake",
            "se.vagenin.worklist"
        },
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.[a-z]+\\.[a-z]+\\..*"),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "se\\.vagenin\\.web\\.(Gallery|Exit).*")
        })
class Desk {

    /** Tuesday 24 November 2026, 13.20. */
    static final Instant NOW =
            LocalDateTime.parse("2026-11-24T13:20").atZone(SwedishTime.ZONE).toInstant();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    @Bean
    TestDatabase database() {
        return TestDatabase.fresh();
    }

    @Bean
    DataSource dataSource(TestDatabase database) {
        return database.app();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    @Primary
    Clock testClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return SwedishTime.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    @Bean
    @Primary
    SiteFactsSource site() {
        OpenState open = OpenState.openUntil(NOW.plusSeconds(3600), NOW);
        return request -> new SiteFacts("Haninge", new SiteFacts.OutOfHours("Socialjouren", "08-123 456 78", open));
    }

    /** Stands in for login: the cookie says who. */
    @Bean
    OncePerRequestFilter signIn(Fixture fixture) {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Actor.Staff staff = fixture.signedIn(request);
                request.setAttribute("staff", staff);
                CurrentActor.set(request, staff);
                try {
                    Tenant.call(staff.municipality(), () -> {
                        chain.doFilter(request, response);
                        return staff;
                    });
                } catch (ServletException | IOException | RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new ServletException(failure);
                }
            }
        };
    }

    @Bean
    WebMvcConfigurer actors() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new StaffArgument());
            }
        };
    }

    @Bean
    @Primary
    SignedInSource signedIn() {
        return request -> request.getAttribute("staff") instanceof Actor.Staff staff
                ? new SignedIn(staff.name(), "Mottagningen", true)
                : null;
    }

    private static final class StaffArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return Actor.class.isAssignableFrom(parameter.getParameterType());
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return request.getAttribute("staff", RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The matter's own page belongs to another module; a test component, so that the whole program does not find it. */
    @Controller
    @TestComponent
    static class MatterPage {
        @GetMapping("/arbete/arenden/{id}")
        ResponseEntity<String> show(@PathVariable("id") UUID id) {
            return ResponseEntity.ok("<!doctype html><html lang=sv><title>Ärende</title><h1>Ärende</h1></html>");
        }
    }

    @Bean
    Fixture fixture(ApplicationContext context) {
        return new Fixture(context);
    }

    /** Municipalities, units, colleagues, and matters put in through the front door. */
    static final class Fixture {

        private static final List<Actor.Staff> ALL = List.of(
                People.SANNA,
                People.OMAR,
                People.MAJA,
                People.TESTA,
                People.ADMINISTRATOR,
                People.ANALYST,
                People.STRANGER);

        private final ApplicationContext context;

        Fixture(ApplicationContext context) {
            this.context = context;
            List.of(People.HERE, People.ELSEWHERE).forEach(this::establish);
            ALL.forEach(this::enrol);
        }

        Actor.Staff signedIn(HttpServletRequest request) {
            Cookie[] cookies = request.getCookies();
            if (cookies != null) {
                for (Cookie cookie : cookies) {
                    for (Actor.Staff staff : ALL) {
                        if (cookie.getName().equals("vem")
                                && staff.id().toString().equals(cookie.getValue())) {
                            return staff;
                        }
                    }
                }
            }
            return People.SANNA;
        }

        <T> T get(Class<T> type) {
            return context.getBean(type);
        }

        <T> T as(Actor actor, Supplier<T> work) {
            return Tenant.call(actor.municipality(), work::get);
        }

        <T> T inTransaction(Actor actor, Supplier<T> work) {
            return as(actor, () -> get(TransactionTemplate.class).execute(status -> work.get()));
        }

        JdbcClient sql() {
            return get(JdbcClient.class);
        }

        /** A report about one child, as a preschool sends it. */
        Receipt concern(Actor actor, String child, Instant receivedAt) {
            return receive(actor, concernAbout(child, receivedAt, Protection.NONE, MatterKind.CHILD_CONCERN));
        }

        Receipt receive(Actor actor, ReportedConcern concern) {
            Actor sender = new Actor.Visitor(actor.municipality());
            return as(actor, () -> get(ReceiveConcern.class).receive(sender, concern));
        }

        static ReportedConcern concernAbout(String name, Instant receivedAt, Protection protection, MatterKind kind) {
            var reporter = new ReportedConcern.Reporter(
                    ReporterCategory.PRESCHOOL_OR_SCHOOL,
                    false,
                    "Rektor Påhittad",
                    "rektor",
                    "Påhittade skolan",
                    "08-123 00 00",
                    null,
                    true,
                    false);
            var subject = new ReportedConcern.Subject(null, null, name, null, null, null, protection, List.of());
            var concern = new ReportedConcern.Concern(
                    name + " kom i morse utan ytterkläder.",
                    Set.copyOf(EnumSet.of(ReportedConcern.Reason.NEGLECT)),
                    null,
                    ReportedConcern.Answer.NO,
                    ReportedConcern.Answer.UNKNOWN);
            return new ReportedConcern(
                    UUID.randomUUID(),
                    kind,
                    Channel.PROFESSIONAL_FORM,
                    receivedAt,
                    null,
                    reporter,
                    List.of(subject),
                    concern);
        }

        @Nullable UUID responsible(UUID matter) {
            return inTransaction(
                            People.SANNA,
                            () -> sql().sql("select responsible_id from matter where municipality = 136 and id = :id")
                                    .param("id", matter)
                                    .query((row, _) -> java.util.Optional.ofNullable(row.getObject(1, UUID.class)))
                                    .single())
                    .orElse(null);
        }

        int audited(String action) {
            return inTransaction(
                    People.SANNA,
                    () -> sql().sql("select count(*) from audit_entry where municipality = 136 and action = :action")
                            .param("action", action)
                            .query((row, _) -> row.getInt(1))
                            .single());
        }

        private void establish(Municipality municipality) {
            get(Municipalities.class)
                    .save(new MunicipalityProfile(
                            municipality,
                            "Påhittade kommun " + municipality.code(),
                            List.of(),
                            "08-123 456 78",
                            "08-123 456 79",
                            LocalTime.of(8, 0),
                            LocalTime.of(16, 30),
                            municipality.equals(People.HERE) ? "HAN" : "NOR"));
            Tenant.run(municipality, () -> {
                Units units = get(Units.class);
                units.save(
                        municipality,
                        new Unit(People.RECEPTION, "mottagning", "Mottagningen", UnitKind.INTAKE, null),
                        1);
                units.save(
                        municipality,
                        new Unit(People.FAMILY_LAW, "familjeratt", "Familjerätten", UnitKind.FAMILY_LAW, null),
                        2);
                units.save(
                        municipality, new Unit(People.HOUSING, "boende", "Boendeenheten", UnitKind.HOUSING, null), 3);
                units.save(municipality, new Unit(People.OFFICE, "stab", "Staben", UnitKind.STAFF_FUNCTION, null), 4);
            });
        }

        private void enrol(Actor.Staff staff) {
            Tenant.run(
                    staff.municipality(),
                    () -> get(StaffRegister.class)
                            .save(
                                    staff.municipality(),
                                    new LoginName("test", staff.id().toString()),
                                    new StaffMember(staff.id(), staff.name(), true, true, staff.assignments())));
        }
    }
}

package se.vagenin.intake.wizard;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.vagenin.identity.Unit;
import se.vagenin.identity.UnitKind;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.TestDatabase;

/**
 * The public pages on a real server and a real database, with a clock that the test sets. Not a configuration by
 * annotation, lest a scan of the whole product finds it.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = {
            "se.vagenin.web",
            "se.vagenin.tenancy",
            "se.vagenin.document",
            "se.vagenin.audit",
            "se.vagenin.crypto",
            "se.vagenin.upload",
            "se.vagenin.person",
            "se.vagenin.casefile",
            "se.vagenin.directory",
            "se.vagenin.identity",
            "se.vagenin.intake"
        },
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            "se\\.vagenin\\.[a-z]+\\.(?!wizard|form)[a-z]+\\..*",
                            "se\\.vagenin\\.(?!web)[a-z]+\\.[A-Za-z]+Pages"
                        }))
class WizardServer {

    static final String KEYS = "vagenin.keyset-file=target/test-keys/wizard";
    static final String MAKE_KEYS = "vagenin.keyset-create=true";

    static final Municipality HANINGE = new Municipality(136);

    /** A Tuesday evening, neither on the hour nor on the minute. */
    static final Instant EVENING =
            LocalDateTime.parse("2026-11-24T19:42:13").atZone(SwedishTime.ZONE).toInstant();

    /** A clock that stands until it is moved. */
    static final class TestClock extends Clock {
        private volatile Instant now = EVENING;

        void set(Instant other) {
            now = other;
        }

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
            return now;
        }
    }

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.shared().app();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    MunicipalityProfile haninge(Municipalities municipalities, Units units) {
        var profile = new MunicipalityProfile(
                HANINGE,
                "Haninge kommun",
                List.of(),
                "08-123 456 40",
                "08-123 456 21",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                "HAN");
        municipalities.save(profile);
        Tenant.run(
                HANINGE,
                () -> units.save(
                        HANINGE,
                        new Unit(
                                UUID.fromString("0193a000-0000-7000-8000-00000000a136"),
                                "mottagning",
                                "Mottagningen",
                                UnitKind.INTAKE,
                                null),
                        1));
        return profile;
    }

    @Bean
    Filter municipalityOfTheRequest() {
        return (request, response, chain) -> {
            try {
                Tenant.<Municipality, Exception>call(HANINGE, () -> {
                    chain.doFilter(request, response);
                    return HANINGE;
                });
            } catch (Exception failed) {
                throw new ServletException(failed);
            }
        };
    }

    @Bean
    WebMvcConfigurer visitors() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Visitors());
            }
        };
    }

    private static final class Visitors implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.Visitor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Actor.Visitor(HANINGE);
        }
    }
}

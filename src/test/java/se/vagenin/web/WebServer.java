package se.vagenin.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import se.vagenin.kernel.SwedishTime;

/**
 * This module alone on a real server: no database and no login, so that what it does to every answer can be seen by
 * itself. Not a configuration by annotation, lest a scan of the whole product finds it.
 */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        value = "se.vagenin.web",
        excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = MunicipalitySite.class))
class WebServer {

    static final Instant NOW =
            LocalDateTime.parse("2026-11-24T13:20").atZone(SwedishTime.ZONE).toInstant();

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, SwedishTime.ZONE);
    }

    @Bean
    SiteFactsSource site() {
        OpenState open = OpenState.openUntil(NOW.plusSeconds(3600), NOW);
        return request ->
                new SiteFacts("Påhittade kommun", new SiteFacts.OutOfHours("Socialjouren", "08-123 456 78", open));
    }

    @Bean
    SignedInSource signedIn() {
        return request -> new SignedIn("Sanna Exempel", "Mottagningen barn och unga", true);
    }

    @Bean
    NavigationEntry myDay() {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 10, "Min dag", "/arbete");
    }

    @Bean
    NavigationEntry inbox() {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 20, "Inkorg", "/arbete/inkorg")
                .counting(() -> new NavigationEntry.Count(34, "öppna"));
    }

    @Bean
    NavigationEntry review() {
        return NavigationEntry.of(NavigationEntry.Group.OVERVIEW, 10, "Uppföljning", "/arbete/uppfoljning");
    }

    @Bean
    NavigationEntry hidden() {
        return NavigationEntry.of(NavigationEntry.Group.OVERVIEW, 20, "Loggkontroll", "/arbete/loggkontroll")
                .visibleWhen(() -> false);
    }
}

package se.vagenin.identity.login;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.vagenin.identity.Access;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.web.SignedIn;
import se.vagenin.web.SignedInSource;

/** What login gives to controllers and to the bar of the workspace. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration implements WebMvcConfigurer {

    /** Connections more than pages of staff are worked on: for visitors, systems, jobs, and who has just signed in. */
    private static final int LEFT_FREE = 4;

    /** As long as the pool lets somebody wait for a connection. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Access access;
    private final Bulkhead bulkhead;

    LoginConfiguration(Access access, @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.access = access;
        this.bulkhead = new Bulkhead(Math.max(1, Math.max(connections / 2, connections - LEFT_FREE)), PATIENCE);
    }

    @Bean
    Bulkhead bulkhead() {
        return bulkhead;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(bulkhead).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(new EndpointGuard(access));
    }

    @Bean
    SignedInSource signedInSource(Units units) {
        return request -> CurrentActor.of(request)
                .filter(Actor.Staff.class::isInstance)
                .map(Actor.Staff.class::cast)
                .map(staff -> new SignedIn(
                        staff.name(), unitName(units, staff), access.allows(staff, Operation.SEARCH_PERSON)))
                .orElse(null);
    }

    /** The first of the person's units in the municipality's own order. */
    private static String unitName(Units units, Actor.Staff staff) {
        List<Unit> all = units.all(staff.municipality());
        return all.stream()
                .filter(unit -> staff.units().contains(unit.id()))
                .min(Comparator.comparingInt(all::indexOf))
                .map(Unit::name)
                .orElse("");
    }
}

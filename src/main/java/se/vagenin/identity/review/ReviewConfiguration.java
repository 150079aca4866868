package se.vagenin.identity.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    NavigationEntry reviewNavigation(CurrentActor current) {
        return NavigationEntry.of(NavigationEntry.Group.ADMINISTRATION, 10, "Loggkontroll", ReviewPages.ADDRESS)
                .visibleWhen(() -> current.may(Operation.REVIEW_LOGS));
    }
}

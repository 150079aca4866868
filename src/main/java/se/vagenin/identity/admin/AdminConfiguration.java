package se.vagenin.identity.admin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.web.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    NavigationEntry adminNavigation(CurrentActor current) {
        return NavigationEntry.of(NavigationEntry.Group.ADMINISTRATION, 20, "Inställningar", OverviewPages.ADDRESS)
                .visibleWhen(() -> current.may(Operation.ADMINISTER_MUNICIPALITY));
    }
}

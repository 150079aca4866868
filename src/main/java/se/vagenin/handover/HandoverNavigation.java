package se.vagenin.handover;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.web.NavigationEntry;

/** The receiver's row in the menu. */
@Configuration(proxyBeanMethods = false)
class HandoverNavigation {

    @Bean
    NavigationEntry receivedHandovers(CurrentActor actor) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 40, "Överlämningar", "/arbete/overlamningar")
                .visibleWhen(() -> actor.may(Operation.RECEIVE_HANDOVER));
    }
}

package se.vagenin.programme.desk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.web.NavigationEntry;

/** The calendar's row in the menu. */
@Configuration(proxyBeanMethods = false)
class CalendarMenu {

    @Bean
    NavigationEntry calendarNavigation(CurrentActor actor) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 30, "Kalender", CalendarPages.PATH)
                .visibleWhen(() -> actor.may(Operation.SEE_CALENDAR));
    }
}

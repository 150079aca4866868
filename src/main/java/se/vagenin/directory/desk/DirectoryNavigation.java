package se.vagenin.directory.desk;

import static se.vagenin.web.Text.text;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.web.NavigationEntry;

/** The catalogue's row in the menu, for those who may see it. */
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry offeringsEntry(CurrentActor actor) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 50, text("directory.title"), "/arbete/insatser")
                .visibleWhen(() -> actor.may(Operation.SEE_OFFERINGS));
    }
}

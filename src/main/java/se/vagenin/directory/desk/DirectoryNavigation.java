package se.vagenin.directory.desk;

import static se.vagenin.web.Text.text;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.vagenin.directory.ReviewsDue;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.NavigationEntry;

/** The catalogue's rows in the menu, for those who may see them. */
@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry offeringsEntry(CurrentActor actor) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 50, text("directory.title"), OfferingPages.ADDRESS)
                .visibleWhen(() -> actor.may(Operation.SEE_OFFERINGS));
    }

    @Bean
    NavigationEntry reviewEntry(CurrentActor actor, ReviewsDue reviews, Clock clock) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 51, "Att gå igenom", CatalogueReviewPages.ADDRESS)
                .visibleWhen(() -> actor.may(Operation.EDIT_OFFERINGS))
                .counting(() -> count(reviews, clock));
    }

    private static NavigationEntry.@Nullable Count count(ReviewsDue reviews, Clock clock) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && CurrentActor.of(attributes.getRequest()).orElse(null) instanceof Actor.Staff staff) {
            int due = reviews.all(staff, SwedishTime.dateOf(clock.instant()));
            return due == 0 ? null : new NavigationEntry.Count(due, "insatser");
        }
        return null;
    }
}

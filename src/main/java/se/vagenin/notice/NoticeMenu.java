package se.vagenin.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.web.NavigationEntry;

/** The row in the menu that says how many reminders could not be sent. */
@Configuration(proxyBeanMethods = false)
class NoticeMenu {

    @Bean
    NavigationEntry noticeNavigation(CurrentActor actor, NoticeCounts counts) {
        return NavigationEntry.of(NavigationEntry.Group.ADMINISTRATION, 30, "Påminnelser", NoticePages.ADDRESS)
                .visibleWhen(() -> actor.may(Operation.ADMINISTER_MUNICIPALITY))
                .counting(() -> failed(counts));
    }

    private static NavigationEntry.@Nullable Count failed(NoticeCounts counts) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && CurrentActor.of(attributes.getRequest()).orElse(null) instanceof Actor.Staff staff) {
            int failed = counts.failed(staff.municipality());
            return failed == 0 ? null : new NavigationEntry.Count(failed, "gick inte att skicka");
        }
        return null;
    }
}

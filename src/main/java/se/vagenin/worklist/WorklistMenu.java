package se.vagenin.worklist;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.vagenin.casefile.MatterQueue;
import se.vagenin.identity.Access;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Passengers;
import se.vagenin.web.NavigationEntry;

/** The rows that this module gives the menu. */
@Configuration(proxyBeanMethods = false)
class WorklistMenu {

    @Bean
    NavigationEntry myDayEntry(CurrentActor current) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 10, "Min dag", "/arbete")
                .visibleWhen(may(current, Operation.SEE_MY_DAY));
    }

    @Bean
    NavigationEntry inboxEntry(CurrentActor current, MatterQueue queue, Access access) {
        return NavigationEntry.of(NavigationEntry.Group.DAILY, 20, "Inkorg", InboxAddress.PATH)
                .visibleWhen(may(current, Operation.SEE_QUEUE))
                .counting(() -> count(queue, access));
    }

    /** The number is asked for beside what the page asks first, unless the page counts it itself. */
    @Bean
    WebMvcConfigurer countingOpen(CurrentActor current, MatterQueue queue, Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new OpenBeside(current, queue, access));
            }
        };
    }

    @Bean
    NavigationEntry figuresEntry(CurrentActor current) {
        return NavigationEntry.of(NavigationEntry.Group.OVERVIEW, 10, "Siffror", FigurePages.PATH)
                .visibleWhen(may(current, Operation.SEE_STATISTICS));
    }

    private static BooleanSupplier may(CurrentActor current, Operation operation) {
        return () -> current.may(operation);
    }

    private static NavigationEntry.@Nullable Count count(MatterQueue queue, Access access) {
        Integer counted = OpenNow.told();
        return counted == null
                ? staff().map(staff -> count(queue, access, staff)).orElse(null)
                : new NavigationEntry.Count(counted, "öppna");
    }

    private static NavigationEntry.Count count(MatterQueue queue, Access access, Actor.Staff staff) {
        Passengers.leave();
        Set<UUID> units = access.reach(staff, Operation.READ_MATTER).units();
        return new NavigationEntry.Count(queue.open(staff.municipality(), units, staff.id()), "öppna");
    }

    private static Optional<Actor.Staff> staff() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? OpenBeside.staff(attributes.getRequest())
                : Optional.empty();
    }
}

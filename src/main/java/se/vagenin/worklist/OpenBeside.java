package se.vagenin.worklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.vagenin.casefile.MatterQueue;
import se.vagenin.identity.Access;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Showing;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Passengers;
import se.vagenin.web.Answer;

/** Lets the number of open matters in the menu go with the first trip that a page makes. */
final class OpenBeside implements HandlerInterceptor {

    /** A page that counts the queue for itself and tells the menu. */
    interface Counting {}

    private final CurrentActor current;
    private final MatterQueue queue;
    private final Access access;

    OpenBeside(CurrentActor current, MatterQueue queue, Access access) {
        this.current = current;
        this.queue = queue;
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && isPage(method)
                && Showing.only(request, method) // what changes the queue shows a number asked for afterwards
                && current.may(Operation.SEE_QUEUE)) {
            staff(request).ifPresent(this::await);
        }
        return true;
    }

    private void await(Actor.Staff staff) {
        Set<UUID> units = access.reach(staff, Operation.READ_MATTER).units();
        Passengers.await(queue.countingOpen(staff.municipality(), units, staff.id()), OpenNow::tell);
    }

    private static boolean isPage(HandlerMethod method) {
        return Answer.class.isAssignableFrom(method.getReturnType().getParameterType())
                && !Counting.class.isAssignableFrom(method.getBeanType());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Passengers.leave();
    }

    static Optional<Actor.Staff> staff(HttpServletRequest request) {
        return CurrentActor.of(request).filter(Actor.Staff.class::isInstance).map(Actor.Staff.class::cast);
    }
}

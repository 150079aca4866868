package se.vagenin.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.vagenin.kernel.Actor;

/**
 * The actor of the request, for what stands around a page: menu rows and the bar. Use cases get theirs as an argument.
 */
@Component
public class CurrentActor {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Access access;

    CurrentActor(Access access) {
        this.access = access;
    }

    /** Puts the actor on the request; done once, by the filter that knows. */
    public static void set(HttpServletRequest request, Actor actor) {
        request.setAttribute(ATTRIBUTE, actor);
    }

    /** The request has nobody after all. */
    public static void clear(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** Whether a menu row that leads to this operation should be shown. */
    public boolean may(Operation operation) {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                && of(attributes.getRequest())
                        .filter(actor -> access.everAllows(actor, operation))
                        .isPresent();
    }
}

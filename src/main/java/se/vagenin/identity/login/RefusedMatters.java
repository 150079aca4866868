package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/**
 * Notes who was refused a matter, for those who review the log (SoLPuL 10 §). The refused step has been rolled back by
 * then, so the row stands in a transaction of its own. An id that does not exist is noted too: from the outside it looks
 * the same, and whoever tries ids should be seen.
 */
@Component
class RefusedMatters {

    private static final String RULE = "R32";
    private static final Pattern MATTER =
            Pattern.compile("/arbete/arenden/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Audit audit;

    RefusedMatters(Audit audit) {
        this.audit = audit;
    }

    void note(HttpServletRequest request) {
        Matcher matter = MATTER.matcher(request.getRequestURI());
        if (matter.matches()) {
            CurrentActor.of(request)
                    .filter(Actor.Staff.class::isInstance)
                    .ifPresent(actor -> audit.refused(
                            actor, action(request), AuditObject.matter(UUID.fromString(matter.group(1))), RULE));
        }
    }

    /** What the page is for, as its declaration says. */
    private static String action(HttpServletRequest request) {
        Operation operation =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        ? EndpointGuard.first(method).orElse(Operation.READ_MATTER)
                        : Operation.READ_MATTER;
        return operation.name();
    }
}

package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.vagenin.identity.Access;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.Operation;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.Requires;
import se.vagenin.identity.Showing;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Refusal;
import se.vagenin.tenancy.Premise;
import se.vagenin.web.Answer;

/** Stands at the door of every controller method: without a declaration nobody comes in (R32). */
public final class EndpointGuard implements HandlerInterceptor {

    /** These stand below this module and know no person: the quick exit, the health checks, the API's description. */
    private static final List<String> FEATURELESS = List.of("se.vagenin.web.", "se.vagenin.runtime.", "org.springdoc.");

    private static final Refusal REFUSAL = new Refusal(
            "R32", "Din roll ger inte rätt till den här sidan. Prata med din chef om du behöver den i ditt arbete.");

    private final Access access;

    EndpointGuard(Access access) {
        this.access = access;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isPublic(method) && !mayEnter(request, requires(method))) {
            throw new AccessDenied(refusal(request));
        }
        if (!(handler instanceof HandlerMethod method && givesPage(method) && Showing.only(request, method))) {
            Premise.confirm();
        }
        return true;
    }

    /** A page is confirmed with what it reads, at the latest before it is written; of other answers nobody knows. */
    private static boolean givesPage(HandlerMethod method) {
        return Answer.class.isAssignableFrom(method.getReturnType().getParameterType());
    }

    /** A system has no role and no boss: it is told whom to ask. */
    private static Refusal refusal(HttpServletRequest request) {
        return CurrentActor.of(request).orElse(null) instanceof Actor.Client
                ? new Refusal(REFUSAL.rule(), ApiProblems.NO_RIGHT)
                : REFUSAL;
    }

    /** Whether the method says who may call it. */
    public static boolean isDeclared(HandlerMethod method) {
        return isPublic(method) || requires(method) != null;
    }

    /** What the method is for, where it needs a right. */
    static Optional<Operation> first(HandlerMethod method) {
        return Optional.ofNullable(requires(method))
                .map(Requires::value)
                .flatMap(all -> Stream.of(all).findFirst());
    }

    private boolean mayEnter(HttpServletRequest request, @Nullable Requires requires) {
        return requires != null
                && CurrentActor.of(request)
                        .filter(actor ->
                                Stream.of(requires.value()).anyMatch(operation -> access.everAllows(actor, operation)))
                        .isPresent();
    }

    /** A method's own declaration wins over that of its class. */
    private static @Nullable Requires requires(HandlerMethod method) {
        Requires own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Requires.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Requires.class);
    }

    private static boolean isPublic(HandlerMethod method) {
        Class<?> type = method.getBeanType();
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class)) {
            return false;
        }
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PublicEndpoint.class)
                || AnnotatedElementUtils.hasAnnotation(type, PublicEndpoint.class)
                || ErrorController.class.isAssignableFrom(type)
                || FEATURELESS.stream().anyMatch(type.getName()::startsWith);
    }
}

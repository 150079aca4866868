package se.vagenin.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import se.vagenin.identity.CurrentActor;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;

/** Gives a controller method its {@code Actor}, {@code Actor.Staff}, {@code Actor.Client} or {@code Actor.Visitor}. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Actor.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return CurrentActor.of(request)
                .filter(parameter.getParameterType()::isInstance)
                .orElseThrow(NotFound::new);
    }
}

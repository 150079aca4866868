package se.vagenin.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;

/** Which requests only show something, so that they can be asked for anew without anything being done twice. */
public final class Showing {

    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    private Showing() {}

    public static boolean only(HttpServletRequest request, HandlerMethod method) {
        return METHODS.contains(request.getMethod()) || method.getBeanType().isAnnotationPresent(ChangesNothing.class);
    }
}

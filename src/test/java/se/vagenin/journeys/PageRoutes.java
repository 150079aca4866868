package se.vagenin.journeys;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import se.vagenin.web.Answer;

/** The addresses that answer with a page, as the program itself declares them. */
final class PageRoutes {

    private final Map<String, PathPattern> patterns = new TreeMap<>();

    PageRoutes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach(this::add);
    }

    private void add(RequestMappingInfo info, HandlerMethod method) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        boolean read = verbs.isEmpty() || verbs.contains(RequestMethod.GET);
        if (read && Answer.class.isAssignableFrom(method.getReturnType().getParameterType())) {
            Objects.requireNonNull(info.getPathPatternsCondition())
                    .getPatterns()
                    .forEach(pattern -> patterns.put(pattern.getPatternString(), pattern));
        }
    }

    Set<String> patterns() {
        return patterns.keySet();
    }

    /** The most exact page that answers at a path. */
    Optional<String> at(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.values().stream()
                .filter(pattern -> pattern.matches(parsed))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}

package se.vagenin.assurance;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that a handler of the program answers, so that no test has to keep a list of them. */
final class Routes {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** One method at one address. */
    record Route(RequestMethod method, String pattern) {

        List<String> variables() {
            return VARIABLE.matcher(pattern)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !name.startsWith("municipality"))
                    .toList();
        }

        /** The address with each variable filled in. */
        String with(Function<String, String> values) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
        }

        boolean api() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    private Routes() {}

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("se.vagenin."))
                .map(Map.Entry::getKey)
                .flatMap(Routes::of)
                .filter(route -> !route.pattern().equals("/error"))
                .distinct()
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info) {
        List<RequestMethod> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? List.of(RequestMethod.GET)
                : List.copyOf(info.getMethodsCondition().getMethods());
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.stream().map(method -> new Route(method, pattern)));
    }
}

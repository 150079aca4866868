package se.vagenin.identity.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Option;

/**
 * The page that asks who you want to be.
 *
 * @param groups the people of one unit of one municipality each
 */
public record DemoLoginView(
        List<Group> groups,
        String csrfParameter,
        String csrfToken,
        @Nullable String error) {

    /** People who work together. */
    public record Group(String heading, List<Option> people) {}
}

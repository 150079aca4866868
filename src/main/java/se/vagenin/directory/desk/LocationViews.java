package se.vagenin.directory.desk;

import java.util.List;
import java.util.stream.Stream;
import se.vagenin.directory.Accessibility;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** What the pages of the places show. */
public final class LocationViews {

    private LocationViews() {}

    /** The list. */
    public record All(List<Row> rows) {}

    /** One place of the list. */
    public record Row(String name, String href, String area, String address) {}

    /** The form. */
    public record Edit(String action, LocationForm form, FormErrors errors) {

        public List<Option> features() {
            return Stream.of(Accessibility.values())
                    .map(each -> Option.of(each.name(), each.label()))
                    .toList();
        }
    }
}

package se.vagenin.directory.desk;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.directory.AgeSpan;
import se.vagenin.directory.Topic;
import se.vagenin.web.FormErrors;

/** What staff ask of the catalogue: an age and a topic, never anything about a person. */
record CatalogueSearch(@Nullable Integer age, @Nullable Topic topic, FormErrors errors) {

    static CatalogueSearch read(String age, String topic) {
        String typed = age.strip();
        boolean number = typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= AgeSpan.OLDEST;
        FormErrors errors = typed.isEmpty() || number
                ? FormErrors.NONE
                : FormErrors.of("alder", "Skriv åldern som ett helt tal, till exempel 9");
        Topic chosen = Stream.of(Topic.values())
                .filter(each -> each.name().equals(topic))
                .findFirst()
                .orElse(null);
        return new CatalogueSearch(number ? Integer.valueOf(typed) : null, chosen, errors);
    }

    boolean filters() {
        return age != null || topic != null;
    }
}

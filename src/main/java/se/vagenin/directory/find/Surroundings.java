package se.vagenin.directory.find;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Locations;
import se.vagenin.directory.Translations;
import se.vagenin.directory.find.OfferingWords.Around;
import se.vagenin.kernel.Municipality;
import se.vagenin.web.Language;

/** Gathers what stands around the offerings: their places, and their words in the language of the request. */
@Component
class Surroundings {

    private final Locations locations;
    private final Translations translations;

    Surroundings(Locations locations, Translations translations) {
        this.locations = locations;
        this.translations = translations;
    }

    Around around(Municipality municipality, LocalDate today) {
        Language language = Language.current();
        boolean swedish = language == Language.SWEDISH;
        return new Around(
                locations.byId(municipality),
                today,
                swedish ? Map.of() : translations.in(municipality, language.code()),
                swedish);
    }
}

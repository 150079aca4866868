package se.vagenin.directory.find;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.vagenin.directory.Locations;
import se.vagenin.directory.Translation;
import se.vagenin.directory.Translations;
import se.vagenin.directory.find.OfferingWords.Around;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Trips;
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

    /** What was gathered, once the trip is made. */
    Supplier<Around> reading(Trips.Trip trip, Municipality municipality, LocalDate today) {
        Language language = Language.current();
        boolean swedish = language == Language.SWEDISH;
        var places = trip.add(locations.readingById(municipality));
        Supplier<Map<UUID, Translation>> words =
                swedish ? Map::of : trip.add(translations.readingIn(municipality, language.code()));
        return () -> new Around(places.get(), today, words.get(), swedish);
    }
}

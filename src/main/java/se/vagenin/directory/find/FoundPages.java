package se.vagenin.directory.find;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.vagenin.directory.Offering;
import se.vagenin.directory.TakesBookings;
import se.vagenin.directory.find.OfferingWords.Around;
import se.vagenin.identity.PublicEndpoint;
import se.vagenin.identity.Unit;
import se.vagenin.identity.Units;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.tenancy.Trips;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Refused;

/** One offering of support, with the way back to the list that it was found in. */
@Controller
@PublicEndpoint
class FoundPages {

    private final Trips trips;
    private final SupportStore store;
    private final Surroundings surroundings;
    private final Units units;
    private final Municipalities municipalities;
    private final ObjectProvider<TakesBookings> calendars;
    private final Clock clock;

    FoundPages(
            Trips trips,
            SupportStore store,
            Surroundings surroundings,
            Units units,
            Municipalities municipalities,
            ObjectProvider<TakesBookings> calendars,
            Clock clock) {
        this.trips = trips;
        this.store = store;
        this.surroundings = surroundings;
        this.units = units;
        this.municipalities = municipalities;
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping("/stod/{slug}")
    Answer show(Actor.Visitor visitor, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        Looked looked = look(visitor.municipality(), slug);
        if (looked.offering().isEmpty()) {
            return gone(visitor.municipality(), slug);
        }
        return looked.offering().get().content().topic().isDelicate()
                ? Page.of("directory/find/pause", new SupportViews.Pause("/stod/" + slug, List.of()))
                : details(visitor.municipality(), looked.offering().get(), looked.around(), list(sent));
    }

    @PostMapping("/stod/{slug}")
    Answer showBehind(
            Actor.Visitor visitor, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        Looked looked = look(visitor.municipality(), slug);
        return looked.offering()
                .map(offering -> details(visitor.municipality(), offering, looked.around(), list(sent)))
                .orElseGet(() -> gone(visitor.municipality(), slug));
    }

    /** What is offered at an address, and what stands around it. */
    private record Looked(Optional<Offering> offering, Around around) {}

    private Looked look(Municipality municipality, String slug) {
        Trips.Trip trip = trips.trip();
        var offering = trip.add(store.finding(municipality, slug, today()));
        var around = surroundings.reading(trip, municipality, today());
        trip.make();
        return new Looked(offering.get(), around.get());
    }

    /** The choices come along in the address of an offering; the list is found again without the browser's own Back. */
    private static String list(MultiValueMap<String, String> sent) {
        SupportQuery query = SupportQuery.of(sent);
        return query.withoutWords().onPage(query.page()).address();
    }

    private Answer details(Municipality municipality, Offering offering, Around around, String list) {
        String unit = units.find(municipality, offering.content().ownerUnit())
                .map(Unit::name)
                .orElse("");
        return Page.of(
                "directory/find/details",
                new SupportViews.Shown(
                        OfferingWords.details(offering, around, unit, bookable(municipality, offering)), list));
    }

    private Answer gone(Municipality municipality, String slug) {
        if (!trips.one(store.isKnown(municipality, slug))) {
            return Refused.notFound();
        }
        String phone = municipalities.profile(municipality).receptionPhone();
        return Page.of("directory/find/gone", new SupportViews.Gone(phone, OfferingWords.dial(phone)))
                .withStatus(HttpStatus.GONE);
    }

    private boolean bookable(Municipality municipality, Offering offering) {
        return offering.content().practice().needsBooking()
                && calendars.stream()
                        .anyMatch(each -> each.units(municipality)
                                .contains(offering.content().ownerUnit()));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}

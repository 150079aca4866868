package se.vagenin.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.kernel.SwedishTime;

/** Every component on two pages, with invented content: for those who build pages and for the browser tests. */
@Controller
@Profile("demo")
class GalleryPages {

    private final Clock clock;

    GalleryPages(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/demo/komponenter")
    Answer open() {
        List<Fact> facts = List.of(
                Fact.of("När", "Mån–tors 09.00–14.00"),
                Fact.of("Var", "Familjecentralen"),
                Fact.of("Språk", "Svenska, arabiska"));
        return Page.of(
                "web/gallery",
                new GalleryView.Open(
                        FormErrors.collect()
                                .add("var", "Välj var barnet är just nu")
                                .add("dag", "Datumet kan inte ligga efter i dag")
                                .done(),
                        options(),
                        List.of(
                                new Step("I kväll", "Vi bedömer om barnen behöver skydd direkt."),
                                new Step("Senast tisdag 8 december", "Vi bestämmer om en utredning ska starta.")),
                        facts,
                        List.of(new Offer(
                                "Öppna förskolan",
                                "#oppna",
                                "Kom och gå som du vill med barn 0–6 år.",
                                facts,
                                List.of("Utan att boka", "Ingen fråga om namn"))),
                        List.of(
                                new Answered("Var är barnet nu?", "I förskolan eller skolan", "#var"),
                                new Answered(
                                        "Vad har hänt?", "Barnet kom utan ytterkläder.\nIngen var hemma.", "#h"))));
    }

    @GetMapping("/arbete/demo/komponenter")
    Answer work() {
        Instant now = clock.instant();
        return Page.of(
                "web/galleryWork",
                new GalleryView.Work(
                        FormErrors.of("skal", "Skriv skälen till bedömningen"),
                        clocks(now),
                        options(),
                        todo(now),
                        entries(now),
                        List.of(
                                new SavedView("Alla öppna", "#alla", 1034, true),
                                new SavedView("Ingens", "#ingens", 3, false),
                                new SavedView("Skydd ej bedömt", "#skydd", 2, false)),
                        List.of(
                                Fact.of("Ansvarig", "Sanna Exempel, socionom"),
                                Fact.of("Anmälare", "Rektor, Provskolan", "Har inte bett om återkoppling")),
                        new Pager(Pager.range(1, 11, 34), null, new Act("Nästa 11", "#nasta-sida"))));
    }

    private static List<Option> options() {
        return List.of(
                Option.of("hemma", "Hemma"),
                Option.of("skola", "I förskolan eller skolan", "Också på fritids."),
                Option.of("vet-inte", "Vet inte"));
    }

    private static List<ClockChip> clocks(Instant now) {
        var today = SwedishTime.dateOf(now);
        return List.of(
                ClockChip.dueDay(today.minusDays(1), now),
                ClockChip.atOnce("Skydd", now.minus(Duration.ofMinutes(273)), now),
                ClockChip.dueDay(today, now),
                ClockChip.dueDay(today.plusDays(2), now),
                ClockChip.dueDay(today.plusDays(14), now));
    }

    private static List<TodoItem> todo(Instant now) {
        List<ClockChip> clocks = clocks(now);
        return List.of(
                new TodoItem(
                        clocks.get(0),
                        "Besluta förhandsbedömning",
                        "Provbarn Sju, 11 år · anmälan från BUP",
                        "#sju",
                        "Besluta"),
                new TodoItem(
                        clocks.get(1),
                        "Gör skyddsbedömning",
                        "Provbarn Två, 9 år · anmälan från skola",
                        "#tva",
                        "Bedöm"));
    }

    private static List<TimelineEntry> entries(Instant now) {
        return List.of(
                entry(TimelineEntry.State.WORKING, now, 20, "Ringt skolan. Rektor berättar att barnet är på fritids.")
                        .noting("Utkast sparat. Bara du ser det.")
                        .offering(new Act("Fortsätt", "#fortsatt"), new Act("Lås anteckningen", "#las")),
                entry(TimelineEntry.State.LOCKED, now, 90, "")
                        .with(new TimelineEntry.Body(
                                "Skyddsbedömning Provbarn Ett:", "inget behov av omedelbart skydd.", "")),
                entry(TimelineEntry.State.CORRECTED, now, 120, "")
                        .with(new TimelineEntry.Body("Barnet uppges vara hos", "", "farmor"))
                        .offering(new Act("Rättad: mormor", "#rattad")),
                entry(TimelineEntry.State.RECEIVED, now, 273, "Orosanmälan, två barn."));
    }

    private static TimelineEntry entry(TimelineEntry.State state, Instant now, int minutesAgo, String text) {
        Instant when = now.minus(Duration.ofMinutes(minutesAgo));
        return TimelineEntry.of(state, TimelineEntry.When.of(when, now), "Sanna Exempel", text);
    }
}

package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** U1: the way from a report to a decision by keyboard alone, in forced colours; what has focus is seen to have it. */
@DemoApp
class KeyboardTest {

    private static final int MOST_STOPS = 80;
    private static final String HERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const box = e.getBoundingClientRect();
              const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
              const y = Math.min(Math.max(box.y + box.height / 2, 1), innerHeight - 1);
              const over = document.elementFromPoint(x, y);
              // A tick's ring goes around its whole field, a tile's around its label, a door's around the door.
              const ringed = [e, e.closest('.ds-field'), e.closest('.vi-door'), e.type === 'radio' && e.nextElementSibling];
              return {
                words: ((e.labels && e.labels[0]) || e).innerText.trim(),
                group: e.type === 'radio' ? e.name : '',
                ring: ringed.filter(Boolean).map(x => getComputedStyle(x))
                    .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0),
                seen: box.bottom > 0 && box.top < innerHeight
                    && !(over && over.closest('.vi-exit') && !e.closest('.vi-exit')),
                what: e.outerHTML.slice(0, 100),
              };
            }""";
    private static final String GROUP = """
            words => [...document.querySelectorAll('main input[type=radio]')]
                .find(e => e.labels[0] && e.labels[0].innerText.trim() === words)?.name ?? ''""";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void startOfDay() {
        clock.reset();
        Casework.clearDesk(context.getEnvironment());
    }

    static List<Look> looks() {
        return List.of(Look.desk(), Look.phone());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPrivatePersonReports(Look look) {
        try (Walker walker = new Walker(browser, port)) {
            Keys keys = begin(walker, look, "/orosanmalan");
            keys.choose("Nej").press("Fortsätt");
            keys.choose("Som privatperson").press("Fortsätt");
            keys.choose("Jag vill vara anonym").press("Fortsätt");
            keys.type("Barnets namn", "Provbarn Tangent").press("Fortsätt");
            keys.choose("Hemma").press("Fortsätt");
            keys.press("Fortsätt");
            keys.type("Berätta med egna ord", "Barnet är ensamt på kvällarna.").press("Fortsätt");
            keys.press("Fortsätt");
            keys.press("Skicka orosanmälan");
            walker.heads("Tack.");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSocialWorkerProtectsAndDecides(Look look) {
        UUID matter = new Casework(context)
                .received(Casework.preschool("Provbarn Tangent", Duration.ofHours(2)))
                .matterId();
        try (Walker walker = new Walker(browser, port)) {
            walker.signIn("sanna", "/arbete");
            Keys keys = begin(walker, look, EveryPageTest.matter(matter));
            keys.press("Bedöm skydd");
            keys.choose("Nej, inget behov av omedelbart skydd").type("Skäl", "Barnet är hos mormor.");
            keys.choose("Ja").press("Lås skyddsbedömningen");
            keys.press("Besluta");
            keys.choose("Inled inte, rådgivning räckte").type("Skäl", "Familjen fick råd och vill inte ha mer.");
            keys.press("Fatta beslutet");
            walker.refused("Svara på om barnet har fått komma till tals");
        }
    }

    private static Keys begin(Walker walker, Look look, String path) {
        walker.dress(look);
        walker.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setForcedColors(ForcedColors.ACTIVE)
                        .setReducedMotion(ReducedMotion.REDUCE));
        walker.visit(path);
        return new Keys(walker.page());
    }

    private record Stop(String words, String group, String what) {}

    /** Somebody's keyboard. */
    private record Keys(Page page) {

        Keys press(String words) {
            tabTo(stop -> stop.words().equals(words));
            page.evaluate("() => { document.body.pageBefore = true; }");
            page.keyboard().press("Enter");
            waitForTheNextPage(words);
            return this;
        }

        Keys type(String label, String words) {
            tabTo(stop -> stop.words().equals(label));
            page.keyboard().type(words);
            return this;
        }

        /** Into the group by Tab, to the answer by the arrows. */
        Keys choose(String label) {
            String group = String.valueOf(page.evaluate(GROUP, label));
            tabTo(stop -> stop.words().equals(label)
                    || (!group.isEmpty() && stop.group().equals(group)));
            for (int i = 0; i < MOST_STOPS && !here().words().equals(label); i++) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Space");
            assertThat(page.evaluate("() => document.activeElement.checked"))
                    .as(label)
                    .isEqualTo(true);
            return this;
        }

        /** The document of the page before is marked, so that no key is pressed on it after it was left. */
        private void waitForTheNextPage(String words) {
            for (int i = 0; i < 200; i++) {
                try {
                    if (Boolean.TRUE.equals(
                            page.evaluate("() => !document.body.pageBefore && document.readyState === 'complete'"))) {
                        return;
                    }
                } catch (PlaywrightException leaving) {
                    // The document went away while it was asked: ask the next one.
                    assertThat(page.isClosed()).as(leaving.getMessage()).isFalse();
                }
                page.waitForTimeout(50);
            }
            throw new AssertionError("Enter on \"" + words + "\" led nowhere from " + page.url());
        }

        private void tabTo(Predicate<Stop> wanted) {
            for (int i = 0; i < MOST_STOPS; i++) {
                page.keyboard().press("Tab");
                if (wanted.test(here())) {
                    return;
                }
            }
            throw new AssertionError("No stop by Tab on " + page.url());
        }

        private Stop here() {
            Object found = page.evaluate(HERE);
            if (found == null) {
                return new Stop("", "", "the window itself");
            }
            var facts = (Map<?, ?>) found;
            String what = String.valueOf(facts.get("what"));
            assertThat(facts.get("ring")).as("a ring around %s", what).isEqualTo(true);
            assertThat(facts.get("seen")).as("in sight: %s", what).isEqualTo(true);
            return new Stop(Objects.toString(facts.get("words")), Objects.toString(facts.get("group")), what);
        }
    }
}

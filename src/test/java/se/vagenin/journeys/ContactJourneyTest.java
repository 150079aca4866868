package se.vagenin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.vagenin.testing.Browser;
import se.vagenin.testing.Browser.Look;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.TestClock;

/** Somebody who says no name writes, is answered, comes back with the code, writes more with a file and ends it. */
@DemoApp
class ContactJourneyTest {

    private static final String STORY = "Jag orkar inte. 😢 <script>alert(1)</script> לא";

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path files;

    @BeforeAll
    static void launch() {
        browser = Browser.launch();
    }

    @AfterAll
    static void quit() {
        browser.close();
    }

    @BeforeEach
    void emptyDesk() {
        clock.reset();
        Casework.clearDesk(context.getEnvironment());
    }

    static Stream<Arguments> ways() {
        return Resident.ways();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void writesIsAnsweredWritesMoreAndEndsIt(String language, Look look) throws IOException {
        try (Resident person = new Resident(browser, port, look, language)) {
            person.visit("/kontakt").seen("kontakt-1").onward().seen("kontakt-1-fel");
            person.choose("fara", "NO")
                    .onward()
                    .seen("kontakt-2")
                    .choose("vem", "SELF")
                    .onward();
            person.seen("kontakt-3").choose("amne", "PARENTING").onward().seen("kontakt-4");
            person.fill("text", STORY)
                    .onward()
                    .seen("kontakt-5")
                    .choose("anonym", "ja")
                    .onward();
            person.seen("kontakt-6").onward().reads(STORY).seen("kontakt-7").press("skicka");
            person.seen("kontakt-8-kvitto").leavesNothing();
            String code = person.code();

            answer("Vi finns här. Kom på torsdag.");

            person.visit("/svar").seen("svar-1").fill("kod", "1234").onward().seen("svar-1-fel");
            person.fill("kod", code)
                    .onward()
                    .reads(STORY, "Vi finns här. Kom på torsdag.")
                    .seen("svar-2");
            person.fill("text", "Tack.").file("bilagor", file()).press("skriv");
            person.reads("Tack.", "Bilaga 1.txt").seen("svar-3");
            person.press("avsluta")
                    .seen("svar-4")
                    .press("avsluta-ja")
                    .seen("svar-5")
                    .leavesNothing();
            person.visit("/svar").fill("kod", code).onward().seen("svar-6-slut").leavesNothing();
            assertThat(person.text()).doesNotContain("torsdag");
        }
    }

    @Test
    void whatIsWrittenInOneTabAfterAnotherHasEndedItIsKeptOnThePage() {
        String code;
        try (Resident person = new Resident(browser, port, Look.phone(), "")) {
            code = begin(person);
        }
        try (Resident one = new Resident(browser, port, Look.phone(), "");
                Resident other = new Resident(browser, port, Look.phone(), "")) {
            one.visit("/svar").fill("kod", code).onward();
            other.visit("/svar").fill("kod", code).onward().press("avsluta").press("avsluta-ja");
            one.fill("text", "Det här ska inte försvinna.").press("skriv");
            one.reads("Samtalet går inte att läsa").seen("svar-borta");
            assertThat(one.value("text")).isEqualTo("Det här ska inte försvinna.");
        }
    }

    private static String begin(Resident person) {
        person.visit("/kontakt")
                .choose("fara", "NO")
                .onward()
                .choose("vem", "SELF")
                .onward();
        person.choose("amne", "PARENTING").onward().fill("text", STORY).onward();
        person.choose("anonym", "ja").onward().onward().press("skicka");
        return person.code();
    }

    private void answer(String words) {
        try (Walker sanna = new Walker(browser, port)) {
            sanna.signIn("sanna", "/arbete/inkorg")
                    .follow("Anonym: föräldraskap")
                    .follow("Läs samtalet");
            sanna.reads(STORY).type("Ditt svar", words).choose("Jag har läst hur personen får nås");
            sanna.press("Skicka svaret").reads(words);
        }
    }

    private Path file() throws IOException {
        return Files.writeString(files.resolve("mitt hem.txt"), "Så här ser det ut hemma.");
    }
}

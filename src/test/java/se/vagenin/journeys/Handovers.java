package se.vagenin.journeys;

import com.microsoft.playwright.Page;
import java.util.UUID;

/** The two steps of a hand-over, at their pages. */
final class Handovers {

    private Handovers() {}

    static void prepare(Walker sanna, UUID matter) {
        sanna.visit("/arbete/arenden/" + matter + "/overlamning");
        sanna.page().locator("input[name=mottagare]").first().check();
        sanna.answer("Har de som berörs fått veta att utredningen har inletts?", "Ja")
                .press("Granska en gång till")
                .heads("Skicka till ");
    }

    /** Follows {@link #prepare}, on the page that it leads to. */
    static void send(Walker sanna, UUID matter) {
        Page page = sanna.page();
        sanna.choose("Jag har kontrollerat mottagaren");
        page.locator("main button:has-text('Skicka till')").click();
        sanna.heads("Skickat, väntar på svar");
    }
}

package se.vagenin.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Papers as the modules make them, with invented people. */
final class Samples {

    static final Instant CREATED = Instant.parse("2026-11-24T18:00:00Z");

    private Samples() {}

    static Letterhead head() {
        return headIn("sv");
    }

    static Letterhead headIn(String language) {
        return new Letterhead(
                "Haninge kommun",
                "Socialförvaltningen, Mottagning barn och unga",
                "HAN-2026-004821",
                LocalDate.of(2026, 11, 24),
                "Haninge kommun, 136 81 Haninge · 08-606 70 00",
                Locale.of(language));
    }

    static Letter feedback() {
        return new Letter(
                head(),
                List.of("Testa Testdotter", "Förskolan Exemplet", "Provgatan 1", "136 00 Haninge"),
                "Svar på din orosanmälan",
                List.of(
                        new Block.Text(
                                "Du gjorde en orosanmälan den 10 november 2026 och bad att få veta vad som hände."),
                        new Block.Text(
                                "Vi har inte inlett någon utredning.\n\nDu får bara veta det här. Sekretess gör att vi inte"
                                        + " kan berätta varför, eller om familjen får annat stöd."),
                        new Block.Heading("Blir du orolig igen?"),
                        new Block.Text("Gör en ny anmälan. Ring 112 om det är fara just nu. Du behöver inte vara säker,"
                                + " och du behöver inte fråga familjen först.")),
                List.of("Sanna Exempel", "Socialsekreterare", "Mottagning barn och unga"));
    }

    static Paper receipt() {
        return new Paper(
                head(),
                "Tack. Vi har tagit emot din anmälan.",
                "Socialjouren läser den i kväll. Om barnet behöver skydd handlar vi direkt.",
                List.of(
                        new Block.Code(
                                "Din kod",
                                "4821093755661204",
                                "Med koden kan du läsa våra frågor, svara och lägga till mer. Vi kan inte ta fram koden igen."),
                        new Block.Facts(List.of(
                                new Block.Fact("Mottagen", "Tisdag 24 november 2026, kl. 19"),
                                new Block.Fact("Gäller", "Två barn"),
                                new Block.Fact("Du är", "Anonym. Vi sparar inte adress, telefon eller enhet."))),
                        new Block.Heading("Det här händer nu"),
                        new Block.Steps(
                                List.of(
                                        new Block.Step("I kväll", "Vi bedömer om barnen behöver skydd direkt."),
                                        new Block.Step(
                                                "Senast tisdag 8 december",
                                                "Vi bestämmer om en utredning ska starta. Ofta erbjuder vi annat stöd."),
                                        new Block.Step(
                                                "Du får inget besked om familjen",
                                                "Sekretess gör att vi inte får berätta vad som händer sedan. Din anmälan har ändå betydelse.")))));
    }

    static Paper handover() {
        List<List<String>> rows = IntStream.rangeClosed(1, 90)
                .mapToObj(day -> List.of(
                        "Händelse " + day,
                        "2026-11-" + "%02d".formatted(1 + day % 28),
                        day % 7 == 0
                                ? "Samtal med vårdnadshavaren, som vill ha stöd i föräldraskapet och gärna kommer på ett möte."
                                : "Anteckning låst",
                        "Sanna Exempel"))
                .toList();
        return new Paper(
                head(),
                "Överlämning till utredningsenheten",
                "Ärendet gäller ett barn. Klockorna följer med.",
                List.of(
                        new Block.Heading("Det anmälaren skrev"),
                        new Block.Quote(
                                "Barnet kom utan jacka tre dagar i rad.\nHan sa: ”Pappa <b>slår</b> & mamma gråter.”"),
                        new Block.Heading("Tidslinje"),
                        new Block.Table(
                                "Allt som har hänt i ärendet", List.of("Händelse", "Dag", "Vad", "Vem"), rows)));
    }

    static Paper manyScripts() {
        return new Paper(
                head(),
                "Anmälan på flera språk",
                "",
                List.of(
                        new Block.Quote(
                                "السلام عليكم، ابني عمره 8 سنوات ويحتاج إلى مساعدة (من المدرسة).\nلا أعرف مَن أسأل."),
                        new Block.Quote("سلام، پسرم گاهی می‌ترسد به خانه برگردد."),
                        new Block.Quote("Мій син боїться йти додому. Η κόρη μου φοβάται."),
                        new Block.Quote("ልጄ እርዳታ ያስፈልገዋል"),
                        new Block.Quote("Hjälp 😢🏠 ❤️ 👨‍👩‍👧 och 漢字, שלום, \u0000\u0007\u001b\ud800 slut"),
                        new Block.Facts(List.of(new Block.Fact("Språk", "العربية"), new Block.Fact("Tolk", "Ja 👍")))));
    }

    static Paper arabic() {
        return new Paper(
                headIn("ar"),
                "شكرا. لقد استلمنا بلاغك.",
                "سنقرأ البلاغ هذا المساء.",
                List.of(
                        new Block.Code("رمزك", "4821093755661204", "اكتب الرمز واحتفظ به."),
                        new Block.Heading("ماذا يحدث الآن"),
                        new Block.Steps(
                                List.of(new Block.Step("هذا المساء", "نقيّم ما إذا كان الطفل يحتاج إلى حماية.")))));
    }
}

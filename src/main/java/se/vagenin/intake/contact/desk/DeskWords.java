package se.vagenin.intake.contact.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Attachment;
import se.vagenin.intake.contact.Conversation;
import se.vagenin.intake.contact.Conversation.Message;
import se.vagenin.intake.contact.Conversation.State;
import se.vagenin.intake.contact.Wishes;
import se.vagenin.intake.contact.desk.DeskReader.Desk;
import se.vagenin.intake.contact.desk.DeskView.Answering;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.SwedishText;

/** Puts a conversation into the words of its page. */
final class DeskWords {

    private DeskWords() {}

    static DeskView of(Desk desk, @Nullable Answering typed, FormErrors errors) {
        Conversation conversation = desk.conversation();
        String silent = silent(desk);
        return new DeskView(
                desk.address(),
                desk.matter().reference(),
                desk.matter().title(),
                lead(conversation.wishes()),
                care(conversation.wishes()),
                facts(conversation),
                conversation.messages().stream().map(each -> said(desk, each)).toList(),
                silent == null ? typed == null ? answering(desk) : typed : null,
                silent,
                desk.mayReport() ? desk.address() + "/samtal/orosanmalan" : null,
                errors);
    }

    static Answering answering(Desk desk) {
        return new Answering(
                desk.conversation().messages().size(),
                desk.draft().map(each -> each.content()).orElse(""),
                desk.draft()
                        .map(each -> "Utkast sparat " + SwedishText.time(each.savedAt()))
                        .orElse(""),
                false);
    }

    private static @Nullable String silent(Desk desk) {
        Conversation conversation = desk.conversation();
        if (conversation.state() == State.LEFT) {
            return "Personen har avslutat samtalet och kan inte läsa svar. Avsluta ärendet när inget mer ska göras.";
        }
        if (conversation.state() == State.ENDED) {
            return "Ärendet är avslutat. Personen kan läsa till och med " + SwedishText.date(conversation.codeUntil())
                    + " men inte skriva.";
        }
        if (conversation.expired(SwedishTime.dateOf(desk.now()))) {
            return "Koden gällde till och med " + SwedishText.date(conversation.codeUntil())
                    + ". Personen kan inte läsa svar här längre.";
        }
        return desk.mayAnswer() ? null : "Din roll svarar inte i samtal. Säg till den som är ansvarig.";
    }

    private static String lead(Wishes wishes) {
        return wishes.reachable()
                ? "Personen får nås så här: " + wishes.way().label() + ", " + wishes.where() + "."
                : "Ring inte och skicka inget.";
    }

    private static String care(Wishes wishes) {
        if (!wishes.reachable()) {
            return "Personen hämtar svaret själv med sin kod. Det är det enda sättet.";
        }
        List<String> words = new ArrayList<>();
        if (!wishes.hours().isBlank()) {
            words.add("Tider: " + wishes.hours() + ".");
        }
        words.add(wishes.voicemail() ? "Det går bra att prata in meddelande." : "Prata inte in något meddelande.");
        words.add(
                wishes.neutral()
                        ? "Säg eller skriv inte att det kommer från socialtjänsten."
                        : "Avsändaren behöver inte döljas.");
        return String.join(" ", words);
    }

    private static List<Fact> facts(Conversation conversation) {
        Wishes wishes = conversation.wishes();
        return List.of(
                Fact.of(
                        "Vem det är",
                        conversation.anonymous() ? "Anonym" : "Har själv berättat sitt namn",
                        conversation.anonymous()
                                ? "Vi får inte ta reda på vem det är. Bara personen kan berätta det."
                                : "Ingen har kontrollerat uppgiften."),
                Fact.of("Vill prata om", conversation.about().label()),
                Fact.of("Ämne", conversation.topic().label()),
                Fact.of(
                        "Språk",
                        (wishes.language().isBlank() ? "Inte angivet" : wishes.language())
                                + (wishes.interpreter() ? ", vill ha tolk" : "")),
                Fact.of("Koden gäller till", SwedishText.date(conversation.codeUntil())));
    }

    private static DeskView.Said said(Desk desk, Message message) {
        UUID staff = message.staff();
        String moment = SwedishText.moment(message.sentAt(), desk.now());
        boolean hour = staff == null && desk.matter().arrivedToTheHour();
        return new DeskView.Said(
                staff == null,
                staff == null ? "Personen" : desk.names().getOrDefault(staff, "Medarbetare"),
                hour ? moment.substring(0, moment.length() - 3) : moment,
                message.sentAt().toString(),
                message.body(),
                desk.files().getOrDefault(message.id(), List.of()).stream()
                        .map(each -> file(desk, each))
                        .toList());
    }

    private static DeskView.SentFile file(Desk desk, Attachment file) {
        boolean clean = file.state() == Attachment.State.CLEAN;
        return new DeskView.SentFile(
                file.name(),
                clean ? desk.address() + "/bilagor/" + file.id() : null,
                clean ? null : file.state().label());
    }
}

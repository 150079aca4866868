package se.vagenin.intake.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.person.Person;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;
import se.vagenin.web.SafeContactBox;
import se.vagenin.web.SwedishText;

/**
 * The page that says how a person may be reached.
 *
 * @param earlier what was recorded, newest first
 */
public record SafeContactView(
        String matter,
        String reference,
        String action,
        String name,
        List<String> ways,
        String reach,
        String hours,
        String voicemail,
        boolean neutral,
        String neverAt,
        String language,
        boolean interpreter,
        List<Earlier> earlier,
        FormErrors errors) {

    /** What was recorded once. */
    public record Earlier(String when, String words) {}

    static SafeContactView of(
            MatterFile file,
            Person person,
            SafeContactForm form,
            List<SafeContacts.Recorded> history,
            FormErrors errors) {
        boolean open = !person.protection().isProtected();
        SafeContact typed = form.read();
        return new SafeContactView(
                file.address(),
                file.matter().reference(),
                file.address() + "/personer/" + person.id() + "/saker-kontakt",
                person.label(),
                typed.ways().stream().map(Enum::name).toList(),
                Typed.words(form.nas()),
                Typed.words(form.nar()),
                typed.voicemail().name(),
                typed.neutralSender(),
                Typed.words(form.aldrig()),
                Typed.words(form.sprak()),
                typed.interpreter(),
                history.stream().map(each -> earlier(file, each, open)).toList(),
                errors);
    }

    private static Earlier earlier(MatterFile file, SafeContacts.Recorded recorded, boolean withReach) {
        String who = recorded.by() == null ? "med anmälan" : file.name(recorded.by());
        List<String> sentences = recorded.contact().sentences(withReach);
        return new Earlier(
                SwedishText.moment(recorded.at(), file.now()) + ", " + who,
                sentences.isEmpty() ? "Inga särskilda uppgifter." : String.join(" ", sentences));
    }

    /** The frames of everybody in a matter who has said how to be reached. */
    static List<SafeContactBox> boxes(MatterFile file) {
        List<SafeContactBox> boxes = new ArrayList<>();
        for (Person person : file.subjects()) {
            SafeContact contact = file.safe().get(person.id());
            if (contact != null) {
                boxes.add(new SafeContactBox(
                        "Säker kontakt: " + person.label() + ".",
                        contact.sentences(!person.protection().isProtected()),
                        contact.restricted()));
            }
        }
        return boxes;
    }

    /** The frame of the one who reported, where something is to be minded. */
    static List<SafeContactBox> reporter(MatterFile file) {
        return file.concern()
                .map(each -> each.report().content().reporter().safeContact())
                .map(each -> new SafeContactBox("Säker kontakt: anmälaren.", each.sentences(true), each.restricted()))
                .map(List::of)
                .orElse(List.of());
    }

    /** Where both those whom the matter is about and the reporter can be reached from. */
    static List<SafeContactBox> withReporter(MatterFile file) {
        return Stream.concat(boxes(file).stream(), reporter(file).stream()).toList();
    }

    /** Whether a step must wait until somebody has said that the frames are read. */
    static boolean unread(List<SafeContactBox> boxes, @Nullable String confirmed) {
        return Typed.blank(confirmed) && SafeContactBox.anyRestricted(boxes);
    }

    /** What to say where it was not confirmed. */
    static final String CONFIRM = "Läs hur personen får nås och kryssa i rutan innan du går vidare.";

    public List<Option> wayOptions() {
        return Stream.of(SafeContact.Way.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }

    public List<Option> voicemails() {
        return Stream.of(SafeContact.Voicemail.values())
                .map(each -> Option.of(each.name(), each.label()))
                .toList();
    }
}

package se.vagenin.demo;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContact.Voicemail;
import se.vagenin.person.SafeContact.Way;

/** How some of the made-up persons may be reached. */
final class DemoContacts {

    private static final int ONE_IN = 9;

    private static final List<SafeContact> SAID = List.of(
            new SafeContact(
                    Set.of(Way.CALL),
                    "070-174 06 05",
                    "Vardagar 9–11, då är hon på arbetet",
                    Voicemail.NO,
                    true,
                    "Ring inte hem och skicka inga brev, partnern läser posten",
                    "",
                    false),
            new SafeContact(Set.of(Way.CALL, Way.LETTER), "", "", Voicemail.YES, false, "", "Arabiska", true),
            new SafeContact(Set.of(Way.SMS), "070-174 06 10", "Efter skolan", Voicemail.UNKNOWN, false, "", "", false));

    private DemoContacts() {}

    /** Nothing for most. */
    static @Nullable SafeContact of(DemoStory story) {
        int turn = Math.floorMod(story.report().id().hashCode(), ONE_IN * SAID.size());
        return turn % ONE_IN == 0 ? SAID.get(turn / ONE_IN) : null;
    }
}

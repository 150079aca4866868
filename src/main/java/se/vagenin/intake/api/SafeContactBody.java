package se.vagenin.intake.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.vagenin.api.JsonBody;
import se.vagenin.person.SafeContact;

/** Reads how a person may be reached without danger, where a sender has been told. */
final class SafeContactBody {

    private SafeContactBody() {}

    static Optional<SafeContact> read(JsonBody child) {
        return child.object("safeContact").map(from -> {
            SafeContact.Voicemail voicemail = from.choice("voicemail", SafeContact.Voicemail.class);
            return new SafeContact(
                    from.choices("ways", SafeContact.Way.class),
                    words(from, "reach"),
                    words(from, "hours"),
                    voicemail == null ? SafeContact.Voicemail.UNKNOWN : voicemail,
                    from.flag("neutralSender"),
                    words(from, "neverAt"),
                    words(from, "language"),
                    from.flag("interpreter"));
        });
    }

    private static String words(JsonBody from, String field) {
        @Nullable String text = from.text(field, SafeContact.LONGEST);
        return text == null ? "" : text;
    }
}

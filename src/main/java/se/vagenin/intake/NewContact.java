package se.vagenin.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.MatterKind;
import se.vagenin.person.NewPerson;
import se.vagenin.person.SafeContact;

/**
 * A contact that is no concern, as a member of staff writes it down.
 *
 * @param id chosen by the page, so that a contact sent twice is one matter
 * @param receivedAt when it reached the municipality, which may be before it is written down
 * @param about those whom it is about, at least one
 * @param informationTalk a parent asks for an information talk before going to court (lag 2021:530)
 */
public record NewContact(
        UUID id,
        MatterKind kind,
        Channel channel,
        Instant receivedAt,
        ReporterCategory source,
        List<About> about,
        boolean informationTalk,
        String text) {

    /**
     * One of those whom it is about.
     *
     * @param known the person, found before anything was created
     * @param person who it is where nobody was found; unnamed when that is not known
     * @param safe how the person may be reached; absent where nothing was said
     */
    public record About(
            @Nullable UUID known,
            NewPerson person,
            @Nullable SafeContact safe) {

        public About(@Nullable UUID known, NewPerson person) {
            this(known, person, null);
        }
    }

    public NewContact {
        about = List.copyOf(about);
        if (kind.concern()) {
            throw new IllegalArgumentException("A concern is received as a report");
        }
    }

    @Override
    public String toString() {
        return "NewContact[" + id + "]";
    }
}

package se.vagenin.intake.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.FormDrafts;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.OpenedMatter;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.SwedishTime;

/** Staff answer the person: first a draft that only its author sees, then sent and locked for ever. */
@Component
public class AnswerPerson {

    private static final String FORM = "PERSON_ANSWER";
    private static final String RULE = "R49";

    private final ConversationStore store;
    private final Talk talk;
    private final ReplyClock clocks;
    private final Matters matters;
    private final FormDrafts drafts;
    private final Access access;
    private final IdSource ids;
    private final Clock clock;

    AnswerPerson(
            ConversationStore store,
            Talk talk,
            ReplyClock clocks,
            Matters matters,
            FormDrafts drafts,
            Access access,
            IdSource ids,
            Clock clock) {
        this.store = store;
        this.talk = talk;
        this.clocks = clocks;
        this.matters = matters;
        this.drafts = drafts;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param seen how many messages its author had before the eyes
     * @param confirmed the author has read how the person can safely be answered
     */
    public record Answering(UUID matterId, int seen, String text, boolean confirmed) {

        @Override
        public String toString() {
            return "Answering[" + matterId + "]";
        }
    }

    /** What became of it. */
    public sealed interface Answered {

        record Sent() implements Answered {}

        /** The person, or a colleague, has written since: read it first. */
        record Overtaken() implements Answered {}

        record Refused(List<Refusal> reasons) implements Answered {}
    }

    /** Sends and locks. */
    @Transactional
    public Answered send(Actor.Staff staff, Answering answer) {
        OpenedMatter opened =
                matters.lock(staff.municipality(), answer.matterId()).orElseThrow(NotFound::new);
        access.require(staff, Operation.ANSWER_PERSON, opened.guarded());
        Matter matter = opened.matter();
        Conversation conversation =
                store.find(staff.municipality(), matter.id()).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        List<Refusal> reasons = refusals(matter, conversation, answer, now);
        if (!reasons.isEmpty()) {
            return new Answered.Refused(reasons);
        }
        if (conversation.messages().size() != answer.seen()) {
            return new Answered.Overtaken();
        }
        var saying = new Talk.Saying(matter.id(), ids.next(), answer.text());
        if (!talk.say(staff, saying, now)) {
            return new Answered.Refused(List.of(silent()));
        }
        if (matter.status() == MatterStatus.AWAITING_REPLY) {
            matters.move(staff, matter, MatterStatus.AWAITING_PERSON, null);
        }
        clocks.stop(staff.municipality(), matter.id(), Clocks.Stop.DONE, now);
        drafts.drop(key(staff, matter.id()));
        return new Answered.Sent();
    }

    /** Keeps what has been written so far. */
    @Transactional
    public void keep(Actor.Staff staff, UUID matterId, String text) {
        Matter matter = matters.find(staff.municipality(), matterId).orElseThrow(NotFound::new);
        access.require(staff, Operation.ANSWER_PERSON, matters.guarded(matter));
        drafts.keep(key(staff, matterId), text);
    }

    /** What this author had begun to write. The caller has asked {@code Access}. */
    @Transactional(readOnly = true)
    public Optional<FormDrafts.Kept> draft(Actor.Staff staff, UUID matterId) {
        return drafts.find(key(staff, matterId));
    }

    private static List<Refusal> refusals(Matter matter, Conversation conversation, Answering answer, Instant now) {
        if (!matter.status().open() || conversation.silent(SwedishTime.dateOf(now))) {
            return List.of(silent());
        }
        if (answer.text().isBlank()) {
            return List.of(new Refusal(RULE, "Skriv svaret innan du skickar det."));
        }
        if (answer.text().codePointCount(0, answer.text().length()) > Talk.LONGEST) {
            return List.of(new Refusal(RULE, "Svaret är längre än 20 000 tecken. Dela det i två."));
        }
        return answer.confirmed()
                ? List.of()
                : List.of(new Refusal(
                        "CONFIRM", "Bekräfta att du har läst hur personen kan nås säkert, och skicka sedan."));
    }

    private static Refusal silent() {
        return new Refusal(RULE, "Personen kan inte läsa svar här längre. Texten finns kvar i rutan.");
    }

    private static FormDrafts.Key key(Actor.Staff staff, UUID matterId) {
        return new FormDrafts.Key(staff, matterId, matterId, FORM);
    }
}

package se.vagenin.intake.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.casefile.MatterKeys;
import se.vagenin.crypto.DataKey;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.Conversation.Message;
import se.vagenin.intake.contact.Conversation.State;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for conversations. */
@Repository
class ConversationStore {

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final JsonMapper json;

    ConversationStore(JdbcClient jdbc, MatterKeys keys, JsonMapper json) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.json = json;
    }

    void insert(Municipality municipality, NewConversation conversation, byte[] codeIndex, LocalDate codeUntil) {
        DataKey key = keys.of(municipality, conversation.id());
        jdbc.sql("""
                        insert into conversation (municipality, matter_id, code_index, code_until, topic, about,
                            anonymous, state, wishes)
                        values (:municipality, :matter, :code, :until, :topic, :about, :anonymous, 'OPEN', :wishes)
                        """)
                .param("municipality", municipality.code())
                .param("matter", conversation.id())
                .param("code", codeIndex)
                .param("until", codeUntil)
                .param("topic", conversation.topic().name())
                .param("about", conversation.about().name())
                .param("anonymous", conversation.anonymous())
                .param("wishes", sealed(key, conversation.id(), conversation.wishes()))
                .update();
    }

    /**
     * Takes the next place in an open conversation, and with it the right to say something: nobody else can before the
     * transaction ends.
     *
     * @return empty where it is no longer open
     */
    OptionalInt nextPlace(Municipality municipality, UUID matter, LocalDate codeUntil) {
        return jdbc
                .sql("""
                        update conversation set messages = messages + 1, code_until = :until
                        where municipality = :municipality and matter_id = :matter and state = 'OPEN'
                        returning messages
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .param("until", codeUntil)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void insert(Municipality municipality, UUID matter, Message message) {
        DataKey key = keys.of(municipality, matter);
        jdbc.sql("""
                        insert into conversation_message (municipality, id, matter_id, position, author, staff_id,
                            sent_at, body)
                        values (:municipality, :id, :matter, :position, :author, :staff, :at, :body)
                        """)
                .param("municipality", municipality.code())
                .param("id", message.id())
                .param("matter", matter)
                .param("position", message.position())
                .param("author", message.staff() == null ? "PERSON" : "STAFF")
                .param("staff", message.staff())
                .param("at", OffsetDateTime.ofInstant(message.sentAt(), ZoneOffset.UTC))
                .param("body", key.seal(message.body(), "conversation_message.body", message.id()))
                .update();
    }

    /** Whether the message is there already: a form sent twice. */
    boolean said(Municipality municipality, UUID matter, UUID message) {
        return jdbc.sql("""
                        select exists (select 1 from conversation_message
                        where municipality = :municipality and id = :id and matter_id = :matter)
                        """)
                .param("municipality", municipality.code())
                .param("id", message)
                .param("matter", matter)
                .query(Boolean.class)
                .single();
    }

    Optional<Conversation> find(Municipality municipality, UUID matter) {
        return jdbc.sql("""
                        select matter_id, code_until, topic, about, anonymous, state, wishes from conversation
                        where municipality = :municipality and matter_id = :matter
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** What a code opens, or opened once. */
    Optional<UUID> findByCode(Municipality municipality, byte[] codeIndex) {
        return jdbc.sql("""
                        select matter_id from conversation
                        where municipality = :municipality and code_index = :code
                        """)
                .param("municipality", municipality.code())
                .param("code", codeIndex)
                .query(UUID.class)
                .optional();
    }

    /** How many conversations a code opens today. */
    long countOpening(Municipality municipality, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from conversation
                        where municipality = :municipality and code_until >= :today
                        """)
                .param("municipality", municipality.code())
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Ends an open conversation. @return false when somebody has ended it before */
    boolean end(Municipality municipality, UUID matter, State state, LocalDate codeUntil) {
        return jdbc.sql("""
                        update conversation set state = :state, code_until = :until
                        where municipality = :municipality and matter_id = :matter and state = 'OPEN'
                        """)
                        .param("municipality", municipality.code())
                        .param("matter", matter)
                        .param("state", state.name())
                        .param("until", codeUntil)
                        .update()
                == 1;
    }

    /** The person has told a name, once. @return false when it had been told before */
    boolean named(Municipality municipality, UUID matter, Wishes wishes) {
        DataKey key = keys.of(municipality, matter);
        return jdbc.sql("""
                        update conversation set anonymous = false, wishes = :wishes
                        where municipality = :municipality and matter_id = :matter and anonymous and state = 'OPEN'
                        """)
                        .param("municipality", municipality.code())
                        .param("matter", matter)
                        .param("wishes", sealed(key, matter, wishes))
                        .update()
                == 1;
    }

    private byte[] sealed(DataKey key, UUID matter, Wishes wishes) {
        return key.sealBytes(json.writeValueAsBytes(wishes), "conversation.wishes", matter);
    }

    private Conversation map(Municipality municipality, ResultSet row) throws SQLException {
        UUID matter = row.getObject("matter_id", UUID.class);
        DataKey key = keys.of(municipality, matter);
        return new Conversation(
                municipality,
                matter,
                Theme.valueOf(row.getString("topic")),
                About.valueOf(row.getString("about")),
                row.getBoolean("anonymous"),
                State.valueOf(row.getString("state")),
                row.getObject("code_until", LocalDate.class),
                json.readValue(key.openBytes(row.getBytes("wishes"), "conversation.wishes", matter), Wishes.class),
                messages(municipality, matter, key));
    }

    private List<Message> messages(Municipality municipality, UUID matter, DataKey key) {
        return jdbc.sql("""
                        select id, position, staff_id, sent_at, body from conversation_message
                        where municipality = :municipality and matter_id = :matter order by position
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query((row, _) -> message(row, key))
                .list();
    }

    private static Message message(ResultSet row, DataKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Message(
                id,
                row.getInt("position"),
                row.getObject("staff_id", UUID.class),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                key.open(row.getBytes("body"), "conversation_message.body", id));
    }
}

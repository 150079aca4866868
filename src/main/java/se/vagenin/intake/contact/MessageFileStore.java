package se.vagenin.intake.contact;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;

/** All SQL for which file came with which message. */
@Repository
class MessageFileStore {

    private final JdbcClient jdbc;

    MessageFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Municipality municipality, MessageFiles.Place place, UUID attachment) {
        jdbc.sql("""
                        insert into conversation_file (municipality, attachment_id, matter_id, message_id)
                        values (:municipality, :attachment, :matter, :message)
                        """)
                .param("municipality", municipality.code())
                .param("attachment", attachment)
                .param("matter", place.matter())
                .param("message", place.message())
                .update();
    }

    /** The message of each file. */
    Map<UUID, UUID> of(Municipality municipality, UUID matter) {
        Map<UUID, UUID> messages = new HashMap<>();
        jdbc.sql("""
                        select attachment_id, message_id from conversation_file
                        where municipality = :municipality and matter_id = :matter
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query(row -> {
                    messages.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return messages;
    }

    int countFirst(Municipality municipality, UUID matter) {
        return jdbc.sql("""
                        select count(*) from conversation_file file
                            join conversation_message message
                                on message.municipality = file.municipality and message.id = file.message_id
                        where file.municipality = :municipality and file.matter_id = :matter and message.position = 1
                        """)
                .param("municipality", municipality.code())
                .param("matter", matter)
                .query(Integer.class)
                .single();
    }
}

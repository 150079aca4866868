package se.vagenin.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.DataKey;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;

/** Forms half filled in, each its author's own. The caller has asked {@code Access}. */
@Component
public class FormDrafts {

    /**
     * Which form of whom.
     *
     * @param subjectId the assessment, or the matter itself
     * @param form a code in capitals
     */
    public record Key(Actor.Staff author, UUID matterId, UUID subjectId, String form) {}

    /** What is kept. */
    public record Kept(String content, Instant savedAt) {

        @Override
        public String toString() {
            return "Kept[" + savedAt + "]";
        }
    }

    private final JdbcClient jdbc;
    private final MatterKeys keys;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;

    FormDrafts(JdbcClient jdbc, MatterKeys keys, Audit audit, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps the newest of what the author has written. */
    @Transactional
    public void keep(Key key, String content) {
        drop(key);
        UUID id = ids.next();
        DataKey dataKey = keys.of(key.author().municipality(), key.matterId());
        jdbc.sql("""
                        insert into form_draft (municipality, id, matter_id, subject_id, form, author_id, content,
                            saved_at)
                        values (:municipality, :id, :matter, :subject, :form, :author, :content, :at)
                        on conflict (municipality, subject_id, form, author_id) do update
                        set id = excluded.id, content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("municipality", key.author().municipality().code())
                .param("id", id)
                .param("matter", key.matterId())
                .param("subject", key.subjectId())
                .param("form", key.form())
                .param("author", key.author().id())
                .param("content", dataKey.seal(content, "form_draft.content", id))
                .param("at", MatterStore.utc(clock.instant()))
                .update();
        audit.changed(key.author(), "SAVE_DRAFT", AuditObject.matter(key.matterId()), key.form());
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(Key key) {
        DataKey dataKey = keys.of(key.author().municipality(), key.matterId());
        return jdbc.sql("""
                        select id, content, saved_at from form_draft
                        where municipality = :municipality and matter_id = :matter and subject_id = :subject
                            and form = :form and author_id = :author
                        """)
                .param("municipality", key.author().municipality().code())
                .param("matter", key.matterId())
                .param("subject", key.subjectId())
                .param("form", key.form())
                .param("author", key.author().id())
                .query((row, _) -> new Kept(
                        dataKey.open(row.getBytes("content"), "form_draft.content", row.getObject("id", UUID.class)),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Forgets the draft, when the form is sent. */
    @Transactional
    public void drop(Key key) {
        jdbc.sql("""
                        delete from form_draft
                        where municipality = :municipality and subject_id = :subject and form = :form
                            and author_id = :author
                        """)
                .param("municipality", key.author().municipality().code())
                .param("subject", key.subjectId())
                .param("form", key.form())
                .param("author", key.author().id())
                .update();
    }
}

package se.vagenin.intake.wizard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.intake.wizard.SavedReports.Saved;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for saved reports. The owner stands in every statement. */
@Repository
class SavedReportStore {

    private static final String COLUMN = "saved_report.content";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    SavedReportStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    /** What is sealed. */
    private record Content(ReportAnswers answers, String stop) {}

    /** A second time replaces the first and lives no longer, unless the first had come to its end. */
    void keep(Actor.Resident owner, Saved saved) {
        UUID id = saved.answers().form();
        Municipality municipality = owner.municipality();
        byte[] key = vault.newKey(municipality, keyClass(saved.answers()));
        byte[] content =
                json.writeValueAsBytes(new Content(saved.answers(), saved.stop().code()));
        jdbc.sql("""
                        insert into saved_report (municipality, owner, id, data_key, content, saved_at, expires_at)
                        values (:municipality, :owner, :id, :key, :content, :saved, :expires)
                        on conflict (municipality, owner, id) do update
                        set data_key = excluded.data_key, content = excluded.content, saved_at = excluded.saved_at,
                            expires_at = case when saved_report.expires_at > excluded.saved_at
                                then saved_report.expires_at else excluded.expires_at end
                        """)
                .param("municipality", municipality.code())
                .param("owner", owner.id())
                .param("id", id)
                .param("key", key)
                .param("content", vault.open(municipality, key).sealBytes(content, COLUMN, id))
                .param("saved", utc(saved.savedAt()))
                .param("expires", utc(saved.expiresAt()))
                .update();
    }

    List<Saved> of(Actor.Resident owner, Instant now) {
        return jdbc.sql("""
                        select id, data_key, content, saved_at, expires_at from saved_report
                        where municipality = :municipality and owner = :owner and expires_at > :now
                        order by saved_at desc, id
                        """)
                .param("municipality", owner.municipality().code())
                .param("owner", owner.id())
                .param("now", utc(now))
                .query((row, _) -> map(owner.municipality(), row))
                .list();
    }

    Optional<Saved> find(Actor.Resident owner, UUID id, Instant now) {
        return jdbc.sql("""
                        select id, data_key, content, saved_at, expires_at from saved_report
                        where municipality = :municipality and owner = :owner and id = :id and expires_at > :now
                        """)
                .param("municipality", owner.municipality().code())
                .param("owner", owner.id())
                .param("id", id)
                .param("now", utc(now))
                .query((row, _) -> map(owner.municipality(), row))
                .optional();
    }

    boolean delete(Actor.Resident owner, UUID id) {
        return jdbc.sql("delete from saved_report where municipality = :municipality and owner = :owner and id = :id")
                        .param("municipality", owner.municipality().code())
                        .param("owner", owner.id())
                        .param("id", id)
                        .update()
                == 1;
    }

    int deleteExpired(Municipality municipality, Instant now) {
        return jdbc.sql("delete from saved_report where municipality = :municipality and expires_at <= :now")
                .param("municipality", municipality.code())
                .param("now", utc(now))
                .update();
    }

    private static KeyClass keyClass(ReportAnswers answers) {
        return answers.anyChildProtected() ? KeyClass.PROTECTED : KeyClass.ORDINARY;
    }

    private Saved map(Municipality municipality, ResultSet row) throws SQLException {
        byte[] opened = vault.open(municipality, row.getBytes("data_key"))
                .openBytes(row.getBytes("content"), COLUMN, row.getObject("id", UUID.class));
        Content content = json.readValue(opened, Content.class);
        return new Saved(
                content.answers(),
                Stop.of(content.stop()).orElse(Stop.at(ReportStep.DANGER)),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

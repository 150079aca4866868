package se.vagenin.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import se.vagenin.site.Remark.Said;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for what visitors say of the site. */
@Repository
class RemarkStore {

    private static final String COLUMN = "site_remark.content";
    private static final String COLUMNS = "id, said_at, data_key, content, handled_at, handled_by";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    RemarkStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Keeps it once. @return false where the same was kept before */
    boolean add(Municipality municipality, Remark remark, Instant forgetAt) {
        byte[] key = vault.newKey(municipality, KeyClass.ORDINARY);
        byte[] content =
                vault.open(municipality, key).seal(json.writeValueAsString(remark.said()), COLUMN, remark.id());
        return jdbc.sql("""
                        insert into site_remark (municipality, id, said_at, data_key, content, forget_at)
                        values (:municipality, :id, :at, :key, :content, :forget)
                        on conflict do nothing
                        """)
                        .param("municipality", municipality.code())
                        .param("id", remark.id())
                        .param("at", utc(remark.saidAt()))
                        .param("key", key)
                        .param("content", content)
                        .param("forget", utc(forgetAt))
                        .update()
                == 1;
    }

    boolean has(Municipality municipality, UUID id) {
        return jdbc.sql("select count(*) from site_remark where municipality = :municipality and id = :id")
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How many wait to be handled. */
    int waiting(Municipality municipality) {
        return jdbc.sql("select count(*) from site_remark where municipality = :municipality and handled_at is null")
                .param("municipality", municipality.code())
                .query(Integer.class)
                .single();
    }

    /** What waits, oldest first. */
    List<Remark> waiting(Municipality municipality, int most) {
        return list(municipality, "handled_at is null order by said_at, id", most);
    }

    /** What has been handled and is not forgotten yet, the last first. */
    List<Remark> handled(Municipality municipality, int most) {
        return list(municipality, "handled_at is not null order by handled_at desc, id", most);
    }

    /** Is done with. @return false where somebody had been before */
    boolean handle(Municipality municipality, UUID id, UUID by, Instant at, Instant forgetAt) {
        return jdbc.sql("""
                        update site_remark set handled_at = :at, handled_by = :by, forget_at = least(forget_at, :forget)
                        where municipality = :municipality and id = :id and handled_at is null
                        """)
                        .param("municipality", municipality.code())
                        .param("id", id)
                        .param("by", by)
                        .param("at", utc(at))
                        .param("forget", utc(forgetAt))
                        .update()
                == 1;
    }

    /** Whose time is over. @return how many */
    int forget(Municipality municipality, Instant now) {
        return jdbc.sql("delete from site_remark where municipality = :municipality and forget_at <= :now")
                .param("municipality", municipality.code())
                .param("now", utc(now))
                .update();
    }

    private List<Remark> list(Municipality municipality, String which, int most) {
        return jdbc.sql("select " + COLUMNS + " from site_remark where municipality = :municipality and " + which
                        + " limit :most")
                .param("municipality", municipality.code())
                .param("most", most)
                .query((row, _) -> map(municipality, row))
                .list();
    }

    private Remark map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime handled = row.getObject("handled_at", OffsetDateTime.class);
        String content = vault.open(municipality, row.getBytes("data_key")).open(row.getBytes("content"), COLUMN, id);
        return new Remark(
                id,
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                json.readValue(content, Said.class),
                handled == null ? null : handled.toInstant(),
                row.getObject("handled_by", UUID.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}

package se.vagenin.directory.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;

/** Files that have been read through and wait for a yes from the one who sent them. */
@Repository
class ImportStore {

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file, and forgets those of yesterday. */
    @Transactional
    public void keep(Actor.Staff staff, UUID id, byte[] content, Instant now) {
        jdbc.sql("delete from offering_import where municipality = :municipality and read_at < :before")
                .param("municipality", staff.municipality().code())
                .param("before", OffsetDateTime.ofInstant(now.minus(1, ChronoUnit.DAYS), ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into offering_import (municipality, id, staff_id, read_at, content)
                        values (:municipality, :id, :staff, :now, :content)
                        """)
                .param("municipality", staff.municipality().code())
                .param("id", id)
                .param("staff", staff.id())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("content", content)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> find(Actor.Staff staff, UUID id) {
        return jdbc.sql("""
                        select content from offering_import
                        where municipality = :municipality and id = :id and staff_id = :staff
                        """)
                .param("municipality", staff.municipality().code())
                .param("id", id)
                .param("staff", staff.id())
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    @Transactional
    public void forget(Municipality municipality, UUID id) {
        jdbc.sql("delete from offering_import where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .update();
    }
}

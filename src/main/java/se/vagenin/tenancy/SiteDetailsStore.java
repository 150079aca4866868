package se.vagenin.tenancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.kernel.Municipality;

/** All SQL for the details of the public site; rows are only ever added. */
final class SiteDetailsStore {

    /** What the first row replaces. */
    private static final UUID NOTHING = new UUID(0, 0);

    private final JdbcClient jdbc;

    SiteDetailsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SavedDetails last(Municipality municipality) {
        return jdbc.sql("""
                        select id, saved_at, saved_by, board, address, email, officer, safety_owner, safety_reviewed,
                            access_reviewed, access_notes
                        from site_details last
                        where municipality = :municipality and not exists (select from site_details after
                            where after.municipality = :municipality and after.replaces = last.id)""")
                .param("municipality", municipality.code())
                .query(SiteDetailsStore::map)
                .optional()
                .orElse(SavedDetails.none());
    }

    /** Adds a row in place of the last. @return false where something else has replaced that one already */
    boolean add(Municipality municipality, @Nullable UUID replaces, SavedDetails now) {
        SiteDetails details = now.details();
        Instant at = now.at();
        return jdbc.sql("""
                        insert into site_details (municipality, id, replaces, saved_at, saved_by, board, address, email,
                            officer, safety_owner, safety_reviewed, access_reviewed, access_notes)
                        values (:municipality, :id, :replaces, :at, :by, :board, :address, :email,
                            :officer, :safetyOwner, :safetyReviewed, :accessReviewed, :accessNotes)
                        on conflict do nothing""")
                        .param("municipality", municipality.code())
                        .param("id", now.id())
                        .param("replaces", Objects.requireNonNullElse(replaces, NOTHING))
                        .param("at", at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("by", now.by())
                        .param("board", details.board())
                        .param("address", details.address())
                        .param("email", details.email())
                        .param("officer", details.officer())
                        .param("safetyOwner", details.safetyOwner())
                        .param("safetyReviewed", details.safetyReviewed())
                        .param("accessReviewed", details.accessReviewed())
                        .param("accessNotes", details.accessNotes())
                        .update()
                == 1;
    }

    private static SavedDetails map(ResultSet row, int index) throws SQLException {
        return new SavedDetails(
                new SiteDetails(
                        row.getString("board"),
                        row.getString("address"),
                        row.getString("email"),
                        row.getString("officer"),
                        row.getString("safety_owner"),
                        row.getObject("safety_reviewed", LocalDate.class),
                        row.getObject("access_reviewed", LocalDate.class),
                        row.getString("access_notes")),
                row.getObject("id", UUID.class),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_by", UUID.class));
    }
}

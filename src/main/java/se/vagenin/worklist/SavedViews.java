package se.vagenin.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** Views that persons and units have saved, and whether a person uses shortcut keys. */
@Repository
class SavedViews {

    private static final String COLUMNS = "id, owner_id, unit_id, data_key, name, filters";
    private static final String SEEN_BY = "(owner_id = :staff and unit_id is null or unit_id = any(:units))";

    private final JdbcClient jdbc;
    private final Vault vault;

    SavedViews(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The person's own and those of the person's units, oldest first. */
    Ask<List<OwnView>> of(Actor.Staff staff) {
        return Ask.list(
                "select " + COLUMNS + " from saved_view where municipality = :municipality and removed_at is null and "
                        + SEEN_BY + " order by created_at, id limit 20",
                Map.of(
                        "municipality",
                        staff.municipality().code(),
                        "staff",
                        staff.id(),
                        "units",
                        staff.units().toArray(UUID[]::new)),
                (row, _) -> map(staff.municipality(), row));
    }

    /** One that the person may see, also a removed one. */
    @Transactional(readOnly = true)
    Optional<OwnView> find(Actor.Staff staff, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from saved_view where municipality = :municipality and id = :id and "
                        + SEEN_BY)
                .param("municipality", staff.municipality().code())
                .param("id", id)
                .param("staff", staff.id())
                .param("units", staff.units().toArray(UUID[]::new))
                .query((row, _) -> map(staff.municipality(), row))
                .optional();
    }

    @Transactional
    void insert(Municipality municipality, OwnView view, Instant now) {
        byte[] wrapped = vault.newKey(municipality, KeyClass.ORDINARY);
        jdbc.sql("""
                        insert into saved_view (municipality, id, owner_id, unit_id, data_key, name, filters, created_at)
                        values (:municipality, :id, :owner, :unit, :key, :name, :filters, :now)
                        """)
                .param("municipality", municipality.code())
                .param("id", view.id())
                .param("owner", view.ownerId())
                .param("unit", view.unitId())
                .param("key", wrapped)
                .param("name", vault.open(municipality, wrapped).seal(view.name(), "saved_view.name", view.id()))
                .param("filters", view.filters().query())
                .param("now", utc(now))
                .update();
    }

    @Transactional
    void rename(Municipality municipality, UUID id, String name) {
        byte[] wrapped = vault.newKey(municipality, KeyClass.ORDINARY);
        jdbc.sql("""
                        update saved_view set data_key = :key, name = :name
                        where municipality = :municipality and id = :id
                        """)
                .param("municipality", municipality.code())
                .param("id", id)
                .param("key", wrapped)
                .param("name", vault.open(municipality, wrapped).seal(name, "saved_view.name", id))
                .update();
    }

    /** Removes a view, or brings it back where no time is given. */
    @Transactional
    void remove(Municipality municipality, UUID id, @Nullable Instant at) {
        jdbc.sql("update saved_view set removed_at = :at::timestamptz where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .param("at", at == null ? null : utc(at))
                .update();
    }

    /** Keys are on until a person switches them off. */
    Ask<Boolean> shortcuts(Actor.Staff staff) {
        return Ask.optional(
                        "select shortcuts from worklist_setting where municipality = :municipality and staff_id = :staff",
                        Map.of("municipality", staff.municipality().code(), "staff", staff.id()),
                        (row, _) -> row.getBoolean("shortcuts"))
                .then(choice -> choice.orElse(true));
    }

    @Transactional
    void setShortcuts(Actor.Staff staff, boolean on) {
        jdbc.sql("""
                        insert into worklist_setting (municipality, staff_id, shortcuts)
                        values (:municipality, :staff, :on)
                        on conflict (municipality, staff_id) do update set shortcuts = excluded.shortcuts
                        """)
                .param("municipality", staff.municipality().code())
                .param("staff", staff.id())
                .param("on", on)
                .update();
    }

    private OwnView map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new OwnView(
                id,
                row.getObject("owner_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                vault.open(municipality, row.getBytes("data_key")).open(row.getBytes("name"), "saved_view.name", id),
                InboxAddress.parse(row.getString("filters")));
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

package se.vagenin.directory;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All SQL for the versions of the catalogue's entries. They are only ever added. */
@Repository
class VersionStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a version; does nothing where it is kept already. */
    void keep(Municipality municipality, UUID offering, OfferingVersion version) {
        jdbc.sql("""
                        insert into offering_version (municipality, offering_id, version, saved_at, saved_by, cause,
                            content)
                        values (:municipality, :offering, :version, :at, :by, :cause, :content::jsonb)
                        on conflict (municipality, offering_id, version) do nothing
                        """)
                .param("municipality", municipality.code())
                .param("offering", offering)
                .param("version", version.version())
                .param("at", OffsetDateTime.ofInstant(version.savedAt(), ZoneOffset.UTC))
                .param("by", version.savedBy())
                .param("cause", version.cause().name())
                .param("content", written(version.form()))
                .update();
    }

    /** All of one entry, the newest first. */
    List<OfferingVersion> of(Municipality municipality, UUID offering) {
        return jdbc.sql("""
                        select version, saved_at, saved_by, cause, content::text as content from offering_version
                        where municipality = :municipality and offering_id = :offering order by version desc
                        """)
                .param("municipality", municipality.code())
                .param("offering", offering)
                .query((row, _) -> new OfferingVersion(
                        row.getInt("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("saved_by", UUID.class),
                        OfferingVersion.Cause.valueOf(row.getString("cause")),
                        read(row.getString("content"))))
                .list();
    }

    private static String written(OfferingForm form) {
        Map<String, String> values = new TreeMap<>();
        form.values().forEach((field, value) -> values.put(field.key(), value));
        return JSON.writeValueAsString(values);
    }

    /** A field that is no longer asked for is passed over. */
    private static OfferingForm read(String content) {
        Map<OfferingField, String> values = new EnumMap<>(OfferingField.class);
        JsonNode kept = JSON.readTree(content);
        for (OfferingField field : OfferingField.values()) {
            JsonNode value = kept.get(field.key());
            values.put(field, value == null ? "" : value.asString());
        }
        return new OfferingForm(values);
    }
}

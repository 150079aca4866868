package se.vagenin.casefile;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.LoggedMatters;
import se.vagenin.kernel.Municipality;

/** The numbers of matters for the review of the log. */
@Repository
class MatterNumbers implements LoggedMatters {

    private final JdbcClient jdbc;

    MatterNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, LoggedMatter> of(Municipality municipality, Collection<UUID> ids) {
        Map<UUID, LoggedMatter> found = new HashMap<>();
        jdbc.sql("""
                        select id, reference, unit_id, responsible_id from matter
                        where municipality = :municipality and id = any(:ids)
                        """)
                .param("municipality", municipality.code())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new LoggedMatter(
                                    row.getString("reference"),
                                    row.getObject("unit_id", UUID.class),
                                    row.getObject("responsible_id", UUID.class)));
                });
        return found;
    }
}

package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Ask;

/** How members of staff are read with their roles: one query for both. */
final class StaffRows {

    private StaffRows() {}

    /** @param condition one of the constants of those who ask, never input */
    static <T> Ask<List<T>> reading(
            Municipality municipality, String condition, Map<String, ?> parameters, RowMapper<T> each) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("municipality", municipality.code());
        return Ask.list("""
                        select s.id, s.display_name, s.qualified, s.active, s.rights,
                            coalesce(string_agg(r.unit_id || '/' || r.role, ','), '') as roles
                        from staff s left join staff_role r
                            on r.municipality = s.municipality and r.staff_id = s.id
                        where s.municipality = :municipality %s
                        group by s.id, s.display_name, s.qualified, s.active, s.rights order by s.display_name, s.id
                """.formatted(condition), all, each);
    }

    static StaffMember member(ResultSet row, int index) throws SQLException {
        Set<Actor.Assignment> assignments = row.getString("roles")
                .lines()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(StaffRows::assignment)
                .collect(Collectors.toUnmodifiableSet());
        return new StaffMember(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getBoolean("qualified"),
                row.getBoolean("active"),
                assignments);
    }

    private static Actor.Assignment assignment(String word) {
        int slash = word.indexOf('/');
        return new Actor.Assignment(UUID.fromString(word.substring(0, slash)), Role.valueOf(word.substring(slash + 1)));
    }
}

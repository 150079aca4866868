package se.vagenin.directory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;

/** All SQL for the places. */
@Repository
class LocationStore {

    private final JdbcClient jdbc;

    LocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, by name. */
    Ask<List<Location>> all(Municipality municipality) {
        return Ask.list("""
                select id, version, name, street, postcode, city, area, directions, accessibility, access_note,
                    latitude, longitude
                from location where municipality = :municipality order by name, id
                """, Map.of("municipality", municipality.code()), LocationStore::map);
    }

    void insert(Municipality municipality, Location location, Instant now) {
        jdbc.sql("""
                        insert into location (municipality, id, version, name, street, postcode, city, area, directions,
                            accessibility, access_note, latitude, longitude, modified_at)
                        values (:municipality, :id, 0, :name, :street, :postcode, :city, :area, :directions,
                            string_to_array(:accessibility, ','), :note, :latitude, :longitude, :now)
                        """).params(parameters(municipality, location, now)).update();
    }

    /** Changes a place. @return false when the version is stale */
    boolean update(Municipality municipality, Location location, Instant now) {
        return jdbc.sql("""
                        update location set version = version + 1, name = :name, street = :street,
                            postcode = :postcode, city = :city, area = :area, directions = :directions,
                            accessibility = string_to_array(:accessibility, ','), access_note = :note,
                            latitude = :latitude, longitude = :longitude, modified_at = :now
                        where municipality = :municipality and id = :id and version = :version
                        """).params(parameters(municipality, location, now)).update() == 1;
    }

    private static Map<String, @Nullable Object> parameters(Municipality municipality, Location location, Instant now) {
        Location.Point point = location.point();
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("municipality", municipality.code());
        all.put("id", location.id());
        all.put("version", location.version());
        all.put("name", location.name());
        all.put("street", location.address().street());
        all.put("postcode", location.address().postcode());
        all.put("city", location.address().city());
        all.put("area", location.area());
        all.put("directions", location.directions());
        all.put("accessibility", OfferingRows.codes(location.access().features()));
        all.put("note", location.access().note());
        all.put("latitude", point == null ? null : BigDecimal.valueOf(point.latitude()));
        all.put("longitude", point == null ? null : BigDecimal.valueOf(point.longitude()));
        all.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        return all;
    }

    private static Location map(ResultSet row, int index) throws SQLException {
        BigDecimal latitude = row.getBigDecimal("latitude");
        BigDecimal longitude = row.getBigDecimal("longitude");
        return new Location(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("name"),
                new Location.Address(row.getString("street"), row.getString("postcode"), row.getString("city")),
                row.getString("area"),
                row.getString("directions"),
                new Location.Access(
                        OfferingRows.set(row, "accessibility", Accessibility.class), row.getString("access_note")),
                latitude == null || longitude == null
                        ? null
                        : new Location.Point(latitude.doubleValue(), longitude.doubleValue()));
    }
}

package se.vagenin.tenancy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.vagenin.kernel.Municipality;

/** The municipalities of this installation. */
@Component
public class Municipalities {

    private static final String COLUMNS = """
            code, name, host_names, reception_phone, out_of_hours_phone, reception_opens, reception_closes,
            reference_prefix""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Remembered<Integer, Optional<MunicipalityProfile>> known = new Remembered<>(this::read);
    private final Remembered<Boolean, List<MunicipalityProfile>> everybody = new Remembered<>(_ -> all());

    Municipalities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<MunicipalityProfile> find(int code) {
        Optional<MunicipalityProfile> profile = known.get(code);
        if (profile.isEmpty()) {
            known.forget(code); // an unknown code is asked for again
        }
        return profile;
    }

    /** The profile of a municipality that is known to exist. */
    public MunicipalityProfile profile(Municipality municipality) {
        return find(municipality.code())
                .orElseThrow(() -> new IllegalStateException("Unknown municipality " + municipality));
    }

    /**
     * The municipality that a host name belongs to. Where no name matches it is the first one that claims no name, so
     * that a municipality that is added with its own names never takes over the pages of another.
     */
    public Optional<MunicipalityProfile> byHost(String host) {
        return ofHost(everybody.get(true), host);
    }

    static Optional<MunicipalityProfile> ofHost(List<MunicipalityProfile> all, String host) {
        return all.stream()
                .filter(each -> each.hostNames().contains(host))
                .findFirst()
                .or(() ->
                        all.stream().filter(each -> each.hostNames().isEmpty()).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** All, by code. */
    public List<MunicipalityProfile> all() {
        return jdbc.sql("select " + COLUMNS + " from municipality order by code")
                .query(Municipalities::map)
                .list();
    }

    /** Adds a municipality, or changes what it shows. */
    public void save(MunicipalityProfile profile) {
        write(profile, """
                on conflict (code) do update set name = excluded.name, host_names = excluded.host_names,
                    reception_phone = excluded.reception_phone, out_of_hours_phone = excluded.out_of_hours_phone,
                    reception_opens = excluded.reception_opens, reception_closes = excluded.reception_closes""");
    }

    /** Adds a municipality; false, and nothing changed, where there is one with that code. */
    public boolean add(MunicipalityProfile profile) {
        return write(profile, "on conflict (code) do nothing") == 1;
    }

    private int write(MunicipalityProfile profile, String otherwise) {
        int rows = jdbc.sql("""
                        insert into municipality (code, name, host_names, reception_phone, out_of_hours_phone,
                            reception_opens, reception_closes, reference_prefix, created_at)
                        values (:code, :name, string_to_array(:hosts, ','), :reception, :outOfHours, :opens, :closes, :prefix, :now)
                        """ + otherwise)
                .param("code", profile.municipality().code())
                .param("name", profile.name())
                .param("hosts", String.join(",", profile.hostNames()))
                .param("reception", profile.receptionPhone())
                .param("outOfHours", profile.outOfHoursPhone())
                .param("opens", profile.receptionOpens())
                .param("closes", profile.receptionCloses())
                .param("prefix", profile.referencePrefix())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        known.forget(profile.municipality().code());
        everybody.forget(true);
        return rows;
    }

    /** Whether the database did not answer when it was last asked. */
    boolean unanswered() {
        return known.unanswered() || everybody.unanswered();
    }

    private Optional<MunicipalityProfile> read(int code) {
        return jdbc.sql("select " + COLUMNS + " from municipality where code = :code")
                .param("code", code)
                .query(Municipalities::map)
                .optional();
    }

    private static MunicipalityProfile map(ResultSet row, int index) throws SQLException {
        Array hosts = row.getArray("host_names");
        return new MunicipalityProfile(
                new Municipality(row.getInt("code")),
                row.getString("name"),
                List.of((String[]) hosts.getArray()),
                row.getString("reception_phone"),
                row.getString("out_of_hours_phone"),
                row.getObject("reception_opens", LocalTime.class),
                row.getObject("reception_closes", LocalTime.class),
                row.getString("reference_prefix"));
    }
}

package se.vagenin.person;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;
import tools.jackson.databind.json.JsonMapper;

/** How persons may be reached. A change is a new row; what held before stays. */
@Component
public class SafeContacts {

    private static final String COLUMN = "safe_contact.content";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Audit audit;
    private final IdSource ids;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Trips trips;

    SafeContacts(JdbcClient jdbc, Trips trips, Vault vault, Audit audit, IdSource ids, Clock clock) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.vault = vault;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was recorded, and when.
     *
     * @param by the member of staff; absent where it came with a report
     */
    public record Recorded(
            SafeContact contact, Instant at, @Nullable UUID by) {

        @Override
        public String toString() {
            return "Recorded[" + at + "]";
        }
    }

    /** Lets {@code contact} hold from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, UUID person, SafeContact contact) {
        UUID id = ids.next(actor);
        DataKey key = key(actor.municipality(), person);
        jdbc.sql("""
                        insert into safe_contact (municipality, id, person_id, content, recorded_at, recorded_by)
                        values (:municipality, :id, :person, :content, :at, :by)
                        """)
                .param("municipality", actor.municipality().code())
                .param("id", id)
                .param("person", person)
                .param("content", key.seal(json.writeValueAsString(contact), COLUMN, id))
                .param("at", OffsetDateTime.ofInstant(actor.timeOf(clock.instant()), ZoneOffset.UTC))
                .param("by", actor instanceof Actor.Staff staff ? staff.id() : null)
                .update();
        audit.changed(actor, "RECORD_SAFE_CONTACT", AuditObject.person(person), null);
    }

    /** What holds now, by person. The caller audits the reading of what it shows it in. */
    public Map<UUID, SafeContact> of(Municipality municipality, Collection<UUID> persons) {
        return persons.isEmpty() ? Map.of() : trips.one(reading(municipality, persons));
    }

    private record Holding(UUID person, SafeContact contact) {}

    /** The same, for a trip. */
    public Ask<Map<UUID, SafeContact>> reading(Municipality municipality, Collection<UUID> persons) {
        return Ask.list(
                        """
                        select distinct on (s.person_id) s.id, s.person_id, s.content, p.data_key
                        from safe_contact s join person p on p.municipality = s.municipality and p.id = s.person_id
                        where s.municipality = :municipality and s.person_id = any(:persons)
                        order by s.person_id, s.recorded_at desc, s.id desc
                        """,
                        Map.of("municipality", municipality.code(), "persons", persons.toArray(UUID[]::new)),
                        (row, _) -> new Holding(
                                row.getObject("person_id", UUID.class),
                                read(
                                        vault.open(municipality, row.getBytes("data_key")),
                                        row.getBytes("content"),
                                        row.getObject("id", UUID.class))))
                .then(found -> {
                    Map<UUID, SafeContact> holds = new LinkedHashMap<>();
                    found.stream()
                            .filter(each -> !each.contact().isEmpty())
                            .forEach(each -> holds.put(each.person(), each.contact()));
                    return holds;
                });
    }

    /** Everything recorded about one person, newest first. */
    @Transactional(readOnly = true)
    public List<Recorded> history(Municipality municipality, UUID person) {
        DataKey key = key(municipality, person);
        return jdbc.sql("""
                        select id, content, recorded_at, recorded_by from safe_contact
                        where municipality = :municipality and person_id = :person
                        order by recorded_at desc, id desc
                        """)
                .param("municipality", municipality.code())
                .param("person", person)
                .query((row, _) -> new Recorded(
                        read(key, row.getBytes("content"), row.getObject("id", UUID.class)),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getObject("recorded_by", UUID.class)))
                .list();
    }

    private SafeContact read(DataKey key, byte[] content, UUID id) {
        return json.readValue(key.open(content, COLUMN, id), SafeContact.class);
    }

    private DataKey key(Municipality municipality, UUID person) {
        return jdbc.sql("select data_key from person where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", person)
                .query((row, _) -> vault.open(municipality, row.getBytes("data_key")))
                .single();
    }
}

package se.vagenin.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.KeyedIndex;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** All SQL for persons and their name tokens. */
@Repository
class PersonStore {

    private static final String COLUMNS =
            "id, data_key, name, personal_number, birth_date, address, identity_known, protected, version";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final KeyedIndex index;

    PersonStore(JdbcClient jdbc, Vault vault, KeyedIndex index) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
    }

    /** Writes the person, and the name under its tokens. */
    void insert(Trips.Trip trip, Municipality municipality, UUID id, NewPerson person, Instant at) {
        KeyClass keyClass = person.protection().isProtected() ? KeyClass.PROTECTED : KeyClass.ORDINARY;
        byte[] wrapped = vault.newKey(municipality, keyClass);
        DataKey key = vault.open(municipality, wrapped);
        PersonalNumber number = person.personalNumber();
        LocalDate born = person.knownBirthDate();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("municipality", municipality.code());
        row.put("id", id);
        row.put("key", wrapped);
        row.put("name", key.sealOptional(person.name(), "person.name", id));
        row.put("number", key.sealOptional(number == null ? null : number.digits(), "person.number", id));
        row.put("born", key.sealOptional(born == null ? null : born.toString(), "person.born", id));
        row.put("address", key.sealOptional(person.address(), "person.address", id));
        row.put("numberIndex", number == null ? null : numberIndex(municipality, number));
        row.put("known", number != null);
        row.put("protection", person.protection().name());
        row.put("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        trip.add(Ask.change("""
                insert into person (municipality, id, data_key, name, personal_number, birth_date, address,
                    number_index, identity_known, protected, created_at)
                values (:municipality, :id, :key, :name, :number, :born, :address, :numberIndex, :known,
                    :protection, :at)
                """, row));
        String name = person.name();
        if (name != null && !name.isBlank()) {
            trip.add(Ask.change(
                    """
                    insert into person_name_token (municipality, token, person_id)
                    select :municipality, token, :id from unnest(:tokens::bytea[]) as token
                    on conflict do nothing
                    """,
                    Map.of(
                            "municipality",
                            municipality.code(),
                            "id",
                            id,
                            "tokens",
                            index.nameTokens(municipality, name).toArray(byte[][]::new))));
        }
    }

    private record Found(UUID id, @Nullable String index, boolean guarded) {}

    /** Who is there with one of the numbers, and whom of these and the others is protected. */
    Ask<KnownPersons> known(Municipality municipality, Collection<PersonalNumber> numbers, Collection<UUID> ids) {
        Map<String, PersonalNumber> asked = new HashMap<>();
        numbers.forEach(each -> asked.put(HexFormat.of().formatHex(numberIndex(municipality, each)), each));
        return Ask.list(
                        """
                        select id, number_index, protected from person
                        where municipality = :municipality
                            and (number_index = any(:numbers::bytea[]) or id = any(:ids::uuid[]))
                        """,
                        Map.of(
                                "municipality",
                                municipality.code(),
                                "numbers",
                                asked.keySet().stream()
                                        .map(HexFormat.of()::parseHex)
                                        .toArray(byte[][]::new),
                                "ids",
                                ids.toArray(UUID[]::new)),
                        (row, _) -> new Found(
                                row.getObject("id", UUID.class),
                                hex(row.getBytes("number_index")),
                                Protection.valueOf(row.getString("protected")).isProtected()))
                .then(found -> known(found, asked));
    }

    private static KnownPersons known(List<Found> found, Map<String, PersonalNumber> asked) {
        Map<PersonalNumber, UUID> byNumber = new HashMap<>();
        Set<UUID> guarded = new HashSet<>();
        for (Found each : found) {
            PersonalNumber number = each.index() == null ? null : asked.get(each.index());
            if (number != null) {
                byNumber.put(number, each.id());
            }
            if (each.guarded()) {
                guarded.add(each.id());
            }
        }
        return new KnownPersons(byNumber, guarded);
    }

    private static @Nullable String hex(byte @Nullable [] index) {
        return index == null ? null : HexFormat.of().formatHex(index);
    }

    Optional<Person> find(Municipality municipality, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from person where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    Ask<List<Person>> findAll(Municipality municipality, Collection<UUID> ids) {
        return Ask.list(
                "select " + COLUMNS + " from person where municipality = :municipality and id = any(:ids)",
                Map.of("municipality", municipality.code(), "ids", ids.toArray(UUID[]::new)),
                (row, _) -> map(municipality, row));
    }

    Optional<Person> find(Municipality municipality, PersonalNumber number) {
        return jdbc.sql("select " + COLUMNS
                        + " from person where municipality = :municipality and number_index = :number")
                .param("municipality", municipality.code())
                .param("number", numberIndex(municipality, number))
                .query((row, _) -> map(municipality, row))
                .optional();
    }

    /** The one with that number. */
    Ask<List<UUID>> having(Municipality municipality, PersonalNumber number) {
        return Ask.list(
                "select id from person where municipality = :municipality and number_index = :number",
                Map.of("municipality", municipality.code(), "number", numberIndex(municipality, number)),
                PersonStore::id);
    }

    /** Persons whose name sounds like every word of {@code name}. */
    Ask<List<UUID>> sounding(Municipality municipality, String name, int limit) {
        byte[][] tokens = index.searchTokens(municipality, name).toArray(byte[][]::new);
        return Ask.list(
                """
                select person_id as id from person_name_token
                where municipality = :municipality and token = any(:tokens)
                group by person_id having count(*) = :words
                limit %d
                """.formatted(limit),
                Map.of("municipality", municipality.code(), "tokens", tokens, "words", tokens.length),
                PersonStore::id);
    }

    private static UUID id(ResultSet row, int index) throws SQLException {
        return row.getObject("id", UUID.class);
    }

    /** Opens what {@link #map} leaves sealed for a protected person. */
    Optional<Revealed> reveal(Municipality municipality, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from person where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", id)
                .query((row, _) -> {
                    DataKey key = vault.open(municipality, row.getBytes("data_key"));
                    return new Revealed(
                            stored(key.openOptional(row.getBytes("personal_number"), "person.number", id)),
                            key.openOptional(row.getBytes("address"), "person.address", id));
                })
                .optional();
    }

    private byte[] numberIndex(Municipality municipality, PersonalNumber number) {
        return index.exact(municipality, "personal-number", number.digits());
    }

    private Person map(Municipality municipality, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DataKey key = vault.open(municipality, row.getBytes("data_key"));
        Protection protection = Protection.valueOf(row.getString("protected"));
        boolean open = !protection.isProtected();
        String born = key.openOptional(row.getBytes("birth_date"), "person.born", id);
        String number = open ? key.openOptional(row.getBytes("personal_number"), "person.number", id) : null;
        return new Person(
                id,
                key.openOptional(row.getBytes("name"), "person.name", id),
                stored(number),
                born == null ? null : LocalDate.parse(born),
                open ? key.openOptional(row.getBytes("address"), "person.address", id) : null,
                row.getBoolean("identity_known"),
                protection,
                row.getInt("version"));
    }

    private static @Nullable PersonalNumber stored(@Nullable String digits) {
        return digits == null ? null : new PersonalNumber(digits);
    }
}

package se.vagenin.bench.data;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.vagenin.crypto.DataKey;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.SwedishTime;

/** Reads a matter that the product made, opens its texts and finds in them what every copy has of its own. */
final class TemplateReader {

    private static final String INFINITY = "infinity";

    private final JdbcClient superuser;
    private final Vault vault;
    private final Town town;
    private final Made made;
    private final Map<UUID, Integer> ids = new LinkedHashMap<>();
    private final OwnWords own;
    private final Instant arrival;

    /**
     * What was sent when it was made.
     *
     * @param number the child's personal number, where it has one
     * @param taken of ten such matters, how many have a colleague who is responsible
     */
    record Made(UUID matter, String child, @Nullable String number, int taken) {}

    TemplateReader(JdbcClient superuser, Vault vault, Town town, Made made) {
        this.superuser = superuser;
        this.vault = vault;
        this.town = town;
        this.made = made;
        this.arrival = one("select arrived_at from matter", "matter", OffsetDateTime.class)
                .toInstant();
        Table.ALL.forEach(this::findIds);
        this.own = new OwnWords(ids, town, made);
    }

    Template read(String name, boolean closed, int weight) {
        UUID person = one("select person_id from matter_person", "matter_person", UUID.class);
        return new Template(
                name,
                ids.size(),
                place(person),
                closed,
                weight,
                Table.ALL.stream().map(this::rows).toList());
    }

    private void findIds(Table table) {
        String id = table.name().equals("matter_person") || table.name().equals("preliminary_decision") ? null : "id";
        if (id != null) {
            superuser
                    .sql("select id from " + table.name() + " where municipality = :municipality and "
                            + table.ofMatter() + " order by id")
                    .param("municipality", town.municipality().code())
                    .param("matter", made.matter)
                    .query(UUID.class)
                    .list()
                    .forEach(each -> ids.putIfAbsent(each, ids.size()));
        }
    }

    private int place(UUID id) {
        return Objects.requireNonNull(ids.get(id), () -> id + " is not the matter's own");
    }

    private <T> T one(String select, String table, Class<T> type) {
        String condition = table.equals("matter") ? "id" : "matter_id";
        return superuser
                .sql(select + " where municipality = ? and " + condition + " = ? limit 1")
                .params(town.municipality().code(), made.matter)
                .query(type)
                .single();
    }

    private Template.Rows rows(Table table) {
        List<String> columns = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        superuser
                .sql("select * from " + table.name() + " where municipality = :municipality and " + table.ofMatter()
                        + " order by 1, 2")
                .param("municipality", town.municipality().code())
                .param("matter", made.matter)
                .query(row -> {
                    columns.clear();
                    cells.add(cells(table, row, columns));
                });
        return new Template.Rows(table, List.copyOf(columns), cells);
    }

    private List<Cell> cells(Table table, ResultSet row, List<String> columns) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            String column = meta.getColumnName(i);
            // the transaction that writes the row gives its own number
            if (!meta.getColumnTypeName(i).equals("xid8")) {
                columns.add(column);
                cells.add(cell(table, row, column, meta.getColumnTypeName(i)));
            }
        }
        return cells;
    }

    private Cell cell(Table table, ResultSet row, String column, String type) throws SQLException {
        String place = table.sealed().get(column);
        if (column.equals("municipality")) {
            return new Cell.Municipality();
        }
        if (column.equals("identity_known")) {
            return new Cell.Known();
        }
        if (column.equals("number_index")) {
            return new Cell.NumberIndex();
        }
        if (column.equals("reference")) {
            return new Cell.Reference();
        }
        if (column.equals("data_key")) {
            return new Cell.WrappedKey(table.key());
        }
        if (column.equals("responsible_id")) {
            return new Cell.Responsible(made.taken);
        }
        if (place != null) {
            return sealed(table, row, column, place);
        }
        String text = row.getString(column);
        if (text == null) {
            return new Cell.Same(null);
        }
        return switch (type) {
            case "uuid" -> id(UUID.fromString(text));
            case "timestamptz" -> moment(row, column, text);
            case "date" -> new Cell.Day(daysAfterArrival(LocalDate.parse(text)));
            case "bytea" ->
                throw new IllegalStateException(
                        "The bench does not know what seals " + table.name() + "." + column + ". Add it to Table.");
            default -> new Cell.Open(own.wording(text));
        };
    }

    private Cell sealed(Table table, ResultSet row, String column, String place) throws SQLException {
        byte[] sealed = row.getBytes(column);
        UUID bound = row.getObject(table.row(), UUID.class);
        if (sealed == null) {
            return new Cell.Same(null);
        }
        if (place.equals("person.number")) {
            return new Cell.SealedNumber(place, place(bound));
        }
        return new Cell.Sealed(
                own.wording(key(table, row).open(sealed, place, bound)), place, place(bound), table.key());
    }

    private DataKey key(Table table, ResultSet row) throws SQLException {
        byte[] wrapped = table.key() == Table.Key.PERSON
                ? row.getBytes("data_key")
                : one("select data_key from matter", "matter", byte[].class);
        return vault.open(town.municipality(), wrapped);
    }

    private static Cell staffOr(@Nullable Cell other, boolean staff) {
        return staff ? new Cell.Worker() : Objects.requireNonNull(other);
    }

    private Cell id(UUID id) {
        if (id.equals(town.reception())) {
            return new Cell.Reception();
        }
        boolean staff = town.staff().stream().anyMatch(worker -> worker.id().equals(id));
        return staffOr(staff ? null : new Cell.NewId(place(id)), staff);
    }

    private Cell moment(ResultSet row, String column, String text) throws SQLException {
        if (text.equals(INFINITY)) {
            return new Cell.Same(INFINITY);
        }
        Instant moment = row.getObject(column, OffsetDateTime.class).toInstant();
        var local = moment.atZone(SwedishTime.ZONE);
        return local.getSecond() == 0 && local.getNano() == 0
                ? new Cell.TimeOfDay(daysAfterArrival(local.toLocalDate()), local.toLocalTime())
                : new Cell.Moment(Duration.between(arrival, moment));
    }

    private long daysAfterArrival(LocalDate day) {
        return SwedishTime.dateOf(arrival).until(day, ChronoUnit.DAYS);
    }
}

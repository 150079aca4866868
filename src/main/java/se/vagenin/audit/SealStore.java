package se.vagenin.audit;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The table of seals, and what the log holds beyond it. */
@Repository
class SealStore {

    /** A number of our own among the locks of the database: "seal". */
    private static final int LOCK = 0x7365616c;

    private static final UUID FIRST = new UUID(0, 0);

    /**
     * How far the chain has come.
     *
     * @param foreign the last sealed row was written by another database cluster, from which this one was restored; its
     *     transaction numbers say nothing here
     */
    record Position(long seq, UUID entry, String transaction, String hash, boolean foreign) {}

    /** One row of the chain; its bytes in hexadecimal. */
    record Seal(long seq, UUID entry, String transaction, String salt, String rowHash, String chainHash) {}

    private static final String END = " from audit_seal where municipality = :municipality order by seq desc limit 1";

    /**
     * Rows behind the end of the chain. Their place is given as values: one that the statement looks up itself is not used
     * for the index under row-level security. Whether a row is sealed is asked of each: a join that is planned without
     * knowing how few there are reads the whole chain.
     */
    private static final String BEYOND = """
            from audit_entry e
            where e.municipality = :municipality and (e.transaction, e.id) > (cast(:transaction as text)::xid8, :id)
                and (select s.seq from audit_seal s
                    where s.municipality = :municipality and s.entry_id = e.id) is null
            """;

    private static final String ADD = """
            insert into audit_seal (municipality, seq, entry_id, transaction, salt, row_hash, chain_hash, sealed_at)
            select :municipality, s.seq, s.entry_id, s.transaction::xid8, decode(s.salt, 'hex'),
                decode(s.row_hash, 'hex'), decode(s.chain_hash, 'hex'), :now
            from unnest(cast(:seqs as bigint[]), cast(:entries as uuid[]), cast(:transactions as text[]),
                cast(:salts as text[]), cast(:rows as text[]), cast(:chain as text[]))
                as s(seq, entry_id, transaction, salt, row_hash, chain_hash)
            """;

    private final Trips trips;

    SealStore(Trips trips) {
        this.trips = trips;
    }

    /** The end of the chain; nothing where it has not begun. */
    Optional<Position> end(Municipality municipality) {
        return trips.one(position(municipality));
    }

    /**
     * Whether seals may follow that end: the lock is ours until the transaction ends, and no other node has added to the
     * chain since.
     */
    boolean mayFollow(Municipality municipality, @Nullable Position end) {
        Trips.Trip trip = trips.trip();
        var lock = trip.add(Ask.single(
                "select pg_try_advisory_xact_lock(:lock, :municipality) as ours",
                Map.of("lock", LOCK, "municipality", municipality.code()),
                (row, _) -> row.getBoolean("ours")));
        var now = trip.add(position(municipality));
        trip.make();
        return lock.get() && now.get().equals(Optional.ofNullable(end));
    }

    private static Ask<Optional<Position>> position(Municipality municipality) {
        return Ask.optional(
                "select seq, entry_id, transaction::text as transaction, encode(chain_hash, 'hex') as chain_hash,"
                        + " transaction >= pg_snapshot_xmax(pg_current_snapshot()) as foreign_row" + END,
                Map.of("municipality", municipality.code()),
                (row, _) -> new Position(
                        row.getLong("seq"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("transaction"),
                        row.getString("chain_hash"),
                        row.getBoolean("foreign_row")));
    }

    /**
     * The first rows beyond the chain.
     *
     * @param ready to be added now, in order: nobody can come before them any more
     * @param held by a transaction that has not ended, in order
     */
    record Beyond(List<LoggedRow> ready, List<LoggedRow> held) {

        int size() {
            return ready.size() + held.size();
        }

        Optional<SealWatch.Waiting> waiting() {
            return held.isEmpty()
                    ? Optional.empty()
                    : SealStore.waiting(
                            held.getFirst().transaction(), held.getLast().transaction());
        }
    }

    private record Found(LoggedRow row, boolean ready) {}

    /**
     * A row is ready when every transaction with a lower number has ended. One that we see with a number not given out yet
     * comes from the cluster that this one was restored from.
     */
    Beyond beyond(Municipality municipality, @Nullable Position end, int limit) {
        Map<Boolean, List<LoggedRow>> found = trips
                .one(Ask.list(
                        "select " + LoggedRow.COLUMNS + """
                                , (e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                                    or e.transaction >= pg_snapshot_xmax(pg_current_snapshot())) as ready
                                """ + BEYOND + " order by e.transaction, e.id limit " + limit,
                        from(municipality, end),
                        (row, _) -> new Found(LoggedRow.of(row), row.getBoolean("ready"))))
                .stream()
                .collect(partitioningBy(Found::ready, mapping(Found::row, toUnmodifiableList())));
        return new Beyond(Objects.requireNonNull(found.get(true)), Objects.requireNonNull(found.get(false)));
    }

    /** The first and the last transaction with a row beyond the chain. */
    Optional<SealWatch.Waiting> waiting(Municipality municipality, @Nullable Position end) {
        return trips.one(Ask.single(
                "select min(e.transaction)::text as first, max(e.transaction)::text as last " + BEYOND,
                from(municipality, end),
                (row, _) -> waiting(row.getString("first"), row.getString("last"))));
    }

    private static Map<String, Object> from(Municipality municipality, @Nullable Position end) {
        return end == null || end.foreign()
                ? from(municipality, "0", FIRST)
                : from(municipality, end.transaction(), end.entry());
    }

    private static Map<String, Object> from(Municipality municipality, String transaction, UUID entry) {
        return Map.of("municipality", municipality.code(), "transaction", transaction, "id", entry);
    }

    private static Optional<SealWatch.Waiting> waiting(@Nullable String first, @Nullable String last) {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new SealWatch.Waiting(Long.parseUnsignedLong(first), Long.parseUnsignedLong(last)));
    }

    /** Adds to the chain. */
    void add(Municipality municipality, List<Seal> seals, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("municipality", municipality.code());
        values.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        values.put("seqs", seals.stream().map(Seal::seq).toArray(Long[]::new));
        values.put("entries", seals.stream().map(Seal::entry).toArray(UUID[]::new));
        values.put("transactions", seals.stream().map(Seal::transaction).toArray(String[]::new));
        values.put("salts", seals.stream().map(Seal::salt).toArray(String[]::new));
        values.put("rows", seals.stream().map(Seal::rowHash).toArray(String[]::new));
        values.put("chain", seals.stream().map(Seal::chainHash).toArray(String[]::new));
        trips.one(Ask.change(ADD, values));
    }
}

package se.vagenin.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** How far the chain has come. */
    record Position(long seq, String hash) {}

    /** One row of the chain; its bytes in hexadecimal. */
    record Seal(long seq, UUID entry, String transaction, String salt, String rowHash, String chainHash) {}

    /** The end of the chain; a statement takes part of it where it compares, so that it is read in the same trip. */
    private static final String END = " from audit_seal where municipality = :municipality order by seq desc limit 1";

    /** A row that another cluster wrote, from which this one was restored: its transaction number says nothing here. */
    private static final String FOREIGN = "transaction >= pg_snapshot_xmax(pg_current_snapshot())";

    /**
     * Rows behind the end of the chain. Whether one is sealed is asked of each: a join that is planned without knowing how
     * few there are reads the whole chain.
     */
    private static final String BEYOND = """
            from audit_entry e
            where e.municipality = :municipality and (e.transaction, e.id) > (
                    coalesce((select case when %s then '0'::xid8 else transaction end %s), '0'::xid8),
                    coalesce((select case when %s then '%s'::uuid else entry_id end %s), '%s'::uuid))
                and (select s.seq from audit_seal s
                    where s.municipality = :municipality and s.entry_id = e.id) is null
            """.formatted(FOREIGN, END, FOREIGN, FIRST, END, FIRST);

    private static final String ADD = """
            with added as (
                insert into audit_seal (municipality, seq, entry_id, transaction, salt, row_hash, chain_hash, sealed_at)
                select :municipality, s.seq, s.entry_id, s.transaction::xid8, decode(s.salt, 'hex'),
                    decode(s.row_hash, 'hex'), decode(s.chain_hash, 'hex'), :now
                from unnest(cast(:seqs as bigint[]), cast(:entries as uuid[]), cast(:transactions as text[]),
                    cast(:salts as text[]), cast(:rows as text[]), cast(:chain as text[]))
                    as s(seq, entry_id, transaction, salt, row_hash, chain_hash)
                where :end = coalesce((select seq %s), 0)
                returning seq)
            select count(*) as number from added
            """.formatted(END);

    private final Trips trips;

    SealStore(Trips trips) {
        this.trips = trips;
    }

    /** What a round has added, and what waits afterwards. */
    record Added(int number, Optional<SealWatch.Waiting> waiting) {}

    /** What a round finds. */
    record Found(Optional<Position> end, List<LoggedRow> rows, Optional<SealWatch.Waiting> waiting) {}

    /**
     * The end of the chain and the rows to add to it: those that nobody can come before any more, since every transaction
     * with a lower number has ended. A row that we see with a number not given out yet comes from the cluster that this one
     * was restored from.
     */
    Found find(Municipality municipality, int limit) {
        Trips.Trip trip = trips.trip();
        var end = trip.add(position(municipality));
        var rows = trip.add(Ask.list(
                "select " + LoggedRow.COLUMNS + " " + BEYOND + """
                        and (e.transaction < pg_snapshot_xmin(pg_current_snapshot())
                            or e.transaction >= pg_snapshot_xmax(pg_current_snapshot()))
                        order by e.transaction, e.id
                        limit %d
                        """.formatted(limit),
                of(municipality),
                (row, _) -> LoggedRow.of(row)));
        var waiting = trip.add(beyond(municipality));
        trip.make();
        return new Found(end.get(), rows.get(), waiting.get());
    }

    Optional<Position> end(Municipality municipality) {
        return trips.one(position(municipality));
    }

    Optional<SealWatch.Waiting> waiting(Municipality municipality) {
        return trips.one(beyond(municipality));
    }

    private static Ask<Optional<Position>> position(Municipality municipality) {
        return Ask.optional(
                "select seq, encode(chain_hash, 'hex') as chain_hash" + END,
                of(municipality),
                (row, _) -> new Position(row.getLong("seq"), row.getString("chain_hash")));
    }

    /** The first and the last transaction with a row beyond the chain. */
    private static Ask<Optional<SealWatch.Waiting>> beyond(Municipality municipality) {
        return Ask.single(
                "select min(e.transaction)::text as first, max(e.transaction)::text as last " + BEYOND,
                of(municipality),
                (row, _) -> waiting(row.getString("first"), row.getString("last")));
    }

    private static Map<String, Object> of(Municipality municipality) {
        return Map.of("municipality", municipality.code());
    }

    private static Optional<SealWatch.Waiting> waiting(@Nullable String first, @Nullable String last) {
        return first == null || last == null
                ? Optional.empty()
                : Optional.of(new SealWatch.Waiting(Long.parseUnsignedLong(first), Long.parseUnsignedLong(last)));
    }

    /**
     * Adds to the chain what follows its end, and nothing where another node has added to it meanwhile.
     *     */
    Added add(Municipality municipality, long end, List<Seal> seals, Instant now) {
        Map<String, Object> values = new HashMap<>(of(municipality));
        values.put("lock", LOCK);
        values.put("end", end);
        values.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        values.put("seqs", seals.stream().map(Seal::seq).toArray(Long[]::new));
        values.put("entries", seals.stream().map(Seal::entry).toArray(UUID[]::new));
        values.put("transactions", seals.stream().map(Seal::transaction).toArray(String[]::new));
        values.put("salts", seals.stream().map(Seal::salt).toArray(String[]::new));
        values.put("rows", seals.stream().map(Seal::rowHash).toArray(String[]::new));
        values.put("chain", seals.stream().map(Seal::chainHash).toArray(String[]::new));
        Trips.Trip trip = trips.trip();
        // waits for a node that is adding, so that the next statement sees what it has added
        trip.add(Ask.change("select pg_advisory_xact_lock(:lock, :municipality)", values));
        var added = trip.add(Ask.single(ADD, values, (row, _) -> row.getInt("number")));
        var waiting = trip.add(beyond(municipality));
        trip.make();
        return new Added(added.get(), waiting.get());
    }
}

package se.vagenin.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.kernel.Municipality;

/**
 * Tries the chain of one municipality from its beginning to its end, on any connection to the database or to a restored
 * copy of it. It needs nothing of the running program and changes nothing.
 */
public final class AuditVerifier {

    private static final int FETCH = 5_000;
    private static final int MOST = 1_000;

    /** What is wrong. */
    public enum Fault {
        /** The row says something else than when it was sealed. */
        EDITED,
        /** The row is gone. */
        DELETED,
        /** A seal does not follow from the one before it. */
        BROKEN,
        /** Seals are missing in the middle. */
        GAP,
        /** A row stands before the end of the chain without ever having been sealed. */
        PLANTED,
        /** The chain ends before an end that is known from outside. */
        CUT_OFF,
        /** The chain has another hash where its end is known from outside: it was written anew. */
        REWRITTEN
    }

    /** One fault and where it is. */
    public record Finding(Fault fault, long seq, @Nullable UUID entry) {}

    /**
     * What was found.
     *
     * @param sealed rows in the chain
     * @param waiting rows after its end, not sealed yet
     * @param findings at most a thousand of each kind, so that a year that was disposed of hides nothing else
     */
    public record Report(long sealed, long waiting, List<Finding> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    private final Municipality municipality;
    private final @Nullable AuditHead known;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Fault, Integer> found = new EnumMap<>(Fault.class);
    private long seq;
    private byte[] end;

    private AuditVerifier(Municipality municipality, @Nullable AuditHead known) {
        this.municipality = municipality;
        this.known = known;
        this.end = SealChain.beginning(municipality);
    }

    /**
     * Tries the whole chain.
     *
     * @param connection without autocommit; may read the two tables
     * @param known an end of the chain that was kept outside the database
     */
    public static Report verify(Connection connection, Municipality municipality, @Nullable AuditHead known)
            throws SQLException {
        return new AuditVerifier(municipality, known).verify(connection);
    }

    private Report verify(Connection connection) throws SQLException {
        bind(connection);
        walk(connection);
        if (known != null && known.seq() > seq) {
            find(Fault.CUT_OFF, seq, null);
        }
        findPlanted(connection);
        return new Report(seq, waiting(connection), List.copyOf(findings));
    }

    private void bind(Connection connection) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('app.municipality', ?, true)")) {
            set.setString(1, Integer.toString(municipality.code()));
            set.execute();
        }
    }

    private void walk(Connection connection) throws SQLException {
        String sql = "select s.seq, s.entry_id, s.salt, s.row_hash, s.chain_hash, " + LoggedRow.COLUMNS + """

                from audit_seal s
                left join audit_entry e on e.municipality = s.municipality and e.id = s.entry_id
                where s.municipality = ? order by s.seq""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, municipality.code());
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    step(row);
                }
            }
        }
    }

    private void step(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        long expected = seq + 1;
        seq = row.getLong("seq");
        if (seq != expected) {
            find(Fault.GAP, expected, null);
        }
        byte[] rowHash = row.getBytes("row_hash");
        if (row.getObject("id") == null) {
            find(Fault.DELETED, seq, entry);
        } else if (!Arrays.equals(SealChain.row(row.getBytes("salt"), LoggedRow.of(row)), rowHash)) {
            find(Fault.EDITED, seq, entry);
        }
        byte[] follows = SealChain.link(end, seq, entry, rowHash);
        end = row.getBytes("chain_hash");
        if (!Arrays.equals(follows, end)) {
            find(Fault.BROKEN, seq, entry);
        }
        if (known != null
                && known.seq() == seq
                && !known.hash().equals(HexFormat.of().formatHex(end))) {
            find(Fault.REWRITTEN, seq, entry);
        }
    }

    private void findPlanted(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(unsealed("e.id") + """

                and (e.transaction, e.id) < (select transaction, entry_id from audit_seal
                    where municipality = ? order by seq desc limit 1) limit 1000""")) {
            statement.setInt(1, municipality.code());
            statement.setInt(2, municipality.code());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    find(Fault.PLANTED, seq, row.getObject(1, UUID.class));
                }
            }
        }
    }

    private long waiting(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(unsealed("count(*)"))) {
            statement.setInt(1, municipality.code());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static String unsealed(String columns) {
        return "select " + columns + """

                from audit_entry e where e.municipality = ? and not exists (select from audit_seal s
                    where s.municipality = e.municipality and s.entry_id = e.id)""";
    }

    private void find(Fault fault, long at, @Nullable UUID entry) {
        if (found.merge(fault, 1, Integer::sum) <= MOST) {
            findings.add(new Finding(fault, at, entry));
        }
    }
}

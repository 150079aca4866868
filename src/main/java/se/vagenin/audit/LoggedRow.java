package se.vagenin.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, letter for letter as it is sealed.
 *
 * @param transaction the number of the transaction that wrote it
 * @param fields every column in the order of {@link #COLUMNS}, as text
 */
record LoggedRow(UUID id, String transaction, List<@Nullable String> fields) {

    static final String COLUMNS = """
            e.id, e.at, e.transaction::text as transaction, e.actor_kind, e.actor, e.effect, e.action, e.object_kind,
            e.object_id, e.detail""";

    private static final int NOTHING = -1;

    static LoggedRow of(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String transaction = row.getString("transaction");
        return new LoggedRow(
                id,
                transaction,
                Arrays.asList(
                        id.toString(),
                        time(row),
                        transaction,
                        row.getString("actor_kind"),
                        row.getString("actor"),
                        row.getString("effect"),
                        row.getString("action"),
                        row.getString("object_kind"),
                        row.getString("object_id"),
                        row.getString("detail")));
    }

    /** Each field behind its length, so that no two rows share a payload. */
    byte[] payload() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (@Nullable String field : fields) {
            byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(field == null ? NOTHING : bytes.length)
                    .array());
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }

    private static String time(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toString();
    }
}

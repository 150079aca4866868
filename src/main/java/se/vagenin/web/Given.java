package se.vagenin.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** The answers of a form as typed, right or wrong, by field. */
public record Given(@JsonValue SortedMap<String, List<String>> fields) {

    @JsonCreator
    public Given {
        fields = new TreeMap<>(fields);
    }

    public static Given nothing() {
        return new Given(new TreeMap<>());
    }

    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean yes(String field) {
        return value(field).equals("ja");
    }

    /** Sent when a page is asked for again as it was, with nothing that was typed on it (decision 30). */
    public static final String AGAIN = "igen";

    /** The fields of one page replaced by what was posted; all else that was posted is no answer. */
    public Given with(List<String> ofPage, Map<String, List<String>> posted) {
        if (posted.containsKey(AGAIN)) {
            return this;
        }
        SortedMap<String, List<String>> all = new TreeMap<>(fields);
        for (String field : ofPage) {
            List<String> typed = posted.getOrDefault(field, List.of()).stream()
                    .map(Given::printable)
                    .filter(text -> !text.isBlank())
                    .toList();
            if (typed.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, typed);
            }
        }
        return new Given(all);
    }

    public Given with(String field, String value) {
        return with(List.of(field), Map.of(field, List.of(value)));
    }

    /** Line ends as one sign, and no control characters: they carry nothing and break papers and other systems. */
    public static String printable(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    /** The same parts always give the same id, which tells nothing of when it was made. */
    public static UUID id(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "Given" + fields.keySet();
    }
}

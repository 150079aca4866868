package se.vagenin.bench.raw;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads statements and their parameters out of PostgreSQL's own log. */
final class ServerLog {

    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}) UTC \\[(\\d+)] (LOG|DETAIL):  (.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("duration: [\\d.]+ ms  (?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private static final String PARAMETERS = "parameters: ";

    private final Path file;
    private final long begin;

    /** What is written from now on. */
    ServerLog(Path file) throws IOException {
        this.file = file;
        this.begin = Files.size(file);
    }

    /** Those that were executed; what the server tells of parsing and binding is left out. */
    List<Statement> statements() throws IOException {
        List<Statement> all = new ArrayList<>();
        boolean parametersFollow = false;
        for (String entry : entries()) {
            Matcher line = LINE.matcher(entry);
            if (!line.matches()) {
                continue;
            }
            String text = line.group(4);
            if (line.group(3).equals("LOG")) {
                Matcher executed = EXECUTED.matcher(text);
                parametersFollow = executed.matches();
                if (parametersFollow) {
                    all.add(new Statement(
                            line.group(2),
                            millis(line.group(1)),
                            executed.group(1).strip(),
                            List.of()));
                }
            } else if (parametersFollow && text.regionMatches(true, 0, PARAMETERS, 0, PARAMETERS.length())) {
                Statement last = all.removeLast();
                all.add(new Statement(
                        last.session(), last.millis(), last.sql(), parameters(text.substring(PARAMETERS.length()))));
                parametersFollow = false;
            }
        }
        return all;
    }

    private static long millis(String time) {
        return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** {@code $1 = 'it''s', $2 = NULL}. */
    static List<@Nullable String> parameters(String text) {
        List<@Nullable String> values = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            at = text.indexOf(" = ", at) + 3;
            if (text.startsWith("NULL", at)) {
                values.add(null);
                at += 4;
            } else {
                var value = new StringBuilder();
                at++;
                while (text.charAt(at) != '\'' || text.startsWith("''", at)) {
                    value.append(text.charAt(at));
                    at += text.charAt(at) == '\'' ? 2 : 1;
                }
                values.add(value.toString());
                at++;
            }
            at += 2;
        }
        return values;
    }

    /** The lines that belong together: those that go on begin with a tab. */
    private List<String> entries() throws IOException {
        List<StringBuilder> entries = new ArrayList<>();
        text().lines().forEach(line -> {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.getLast().append('\n').append(line.substring(1));
            } else {
                entries.add(new StringBuilder(line));
            }
        });
        return entries.stream().map(StringBuilder::toString).toList();
    }

    private String text() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[Math.toIntExact(in.length() - begin)];
            in.seek(begin);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}

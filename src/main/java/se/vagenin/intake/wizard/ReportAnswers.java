package se.vagenin.intake.wizard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.web.Given;

/**
 * What has been answered so far, as typed, right or wrong. Travels with the form; kept only by who has signed in and saves.
 *
 * @param form chosen at random when the form starts. A time-ordered id would tell when an anonymous person wrote (R15)
 * @param checking the answers have been checked once; every page leads back to that page
 * @param children how many children the report is about
 */
record ReportAnswers(
        UUID form, Instant startedAt, boolean checking, int children, SortedMap<String, List<String>> given) {

    static final int MOST_CHILDREN = 20;

    private static final Pattern CHILD_FIELD = Pattern.compile("barn\\[(\\d+)]\\.(.+)");

    static ReportAnswers fresh(UUID form, Instant now) {
        return new ReportAnswers(form, now, false, 1, new TreeMap<>());
    }

    String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    List<String> values(String field) {
        return given.getOrDefault(field, List.of());
    }

    String ofChild(int child, String field) {
        return value(Stop.field(child, field));
    }

    boolean yes(String field) {
        return value(field).equals("ja");
    }

    ReporterVariant variant() {
        return ReporterVariant.of(value("slag")).orElse(ReporterVariant.PRIVATE);
    }

    /** R14: only a private person can be. */
    boolean anonymous() {
        return !variant().professional() && yes("anonym");
    }

    /** Whether a child has protected personal data, as far as is told. */
    boolean anyChildProtected() {
        return IntStream.range(0, children).anyMatch(child -> yes(Stop.field(child, "skyddad")));
    }

    /** The fields of one page replaced by what was posted; all else that was posted is no answer. */
    ReportAnswers with(Stop stop, Map<String, List<String>> posted) {
        if (posted.containsKey(Given.AGAIN)) {
            return this;
        }
        SortedMap<String, List<String>> all = new TreeMap<>(given);
        for (String field : stop.fields()) {
            List<String> typed = posted.getOrDefault(field, List.of()).stream()
                    .map(ReportAnswers::printable)
                    .filter(text -> !text.isBlank())
                    .toList();
            if (typed.isEmpty()) {
                all.remove(field);
            } else {
                all.put(field, typed);
            }
        }
        return new ReportAnswers(form, startedAt, checking, children, all);
    }

    ReportAnswers saying(String field, String value) {
        SortedMap<String, List<String>> all = new TreeMap<>(given);
        all.put(field, List.of(value));
        return new ReportAnswers(form, startedAt, checking, children, all);
    }

    ReportAnswers restarted(Instant now) {
        return new ReportAnswers(form, now, checking, children, given);
    }

    ReportAnswers beingChecked() {
        return new ReportAnswers(form, startedAt, true, children, given);
    }

    ReportAnswers withOneMoreChild() {
        return new ReportAnswers(form, startedAt, checking, children + 1, given);
    }

    /** The last child stays: a report is about somebody. */
    ReportAnswers withoutChild(int gone) {
        if (children == 1 || gone < 0 || gone >= children) {
            return this;
        }
        SortedMap<String, List<String>> rest = new TreeMap<>();
        given.forEach((field, values) -> {
            var name = CHILD_FIELD.matcher(field);
            if (!name.matches()) {
                rest.put(field, values);
                return;
            }
            int child = Integer.parseInt(name.group(1));
            if (child != gone) {
                rest.put(Stop.field(child > gone ? child - 1 : child, name.group(2)), values);
            }
        });
        return new ReportAnswers(form, startedAt, checking, children - 1, rest);
    }

    /**
     * The same form with the same answers always gives the same id, so that a double click makes one report. Answers
     * or files changed after sending give another id, so that nothing sent later is taken for what was sent first.
     *
     * @param files the SHA-256 of each that comes along
     */
    UUID reportId(List<byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(form.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((children + given.toString()).getBytes(StandardCharsets.UTF_8));
            files.forEach(digest::update);
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long high = (hash.getLong() & ~0xF000L) | 0x8000L;
            long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Line ends as one sign, and no control characters: they carry nothing and break papers and other systems. */
    private static String printable(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    @Override
    public String toString() {
        return "ReportAnswers[" + form + "]";
    }
}

package se.vagenin.directory.hsds;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.api.FieldError;
import se.vagenin.api.Ids;
import se.vagenin.directory.SearchText;
import se.vagenin.directory.Topic;
import se.vagenin.kernel.SwedishTime;

/**
 * What a caller asks for, by the names of HSDS. A parameter that is unknown is passed over, as the standard's callers
 * expect; one that cannot be read is refused.
 *
 * @param words folded words that must all be met
 * @param topics the terms asked for; absent for any
 * @param organization absent for any
 * @param postcode absent for any
 * @param metres from the middle of the postcode; absent for the postcode itself
 */
record HsdsQuery(
        List<String> words,
        @Nullable Set<Topic> topics,
        @Nullable UUID organization,
        @Nullable Instant modifiedAfter,
        @Nullable String postcode,
        @Nullable Integer metres,
        boolean minimal,
        boolean full,
        boolean fullService,
        boolean stream,
        int page,
        int size,
        List<FieldError> faults) {

    static final int USUAL = 50;
    static final int MOST = 1_000;
    static final int FARTHEST = 200_000;

    static HsdsQuery of(HttpServletRequest request) {
        Reader in = new Reader(request);
        boolean minimal = in.flag("minimal");
        return new HsdsQuery(
                in.words(),
                in.topics(),
                in.id("organization_id"),
                in.moment("modified_after"),
                in.postcode(),
                in.optionalNumber("proximity", FARTHEST),
                minimal,
                in.flag("full"),
                in.flag("full_service"),
                in.stream(),
                in.number("page", 1, 100_000),
                in.number("per_page", minimal ? MOST : USUAL, MOST),
                List.copyOf(in.faults));
    }

    HsdsQuery onPage(int number) {
        return new HsdsQuery(
                words,
                topics,
                organization,
                modifiedAfter,
                postcode,
                metres,
                minimal,
                full,
                fullService,
                stream,
                number,
                MOST,
                faults);
    }

    private static final class Reader {

        private final HttpServletRequest request;
        private final List<FieldError> faults = new ArrayList<>();

        Reader(HttpServletRequest request) {
            this.request = request;
        }

        private String given(String name) {
            String value = request.getParameter(name);
            return value == null ? "" : value.strip();
        }

        List<String> words() {
            String folded = SearchText.fold(given("search")).strip();
            return folded.isEmpty()
                    ? List.of()
                    : Arrays.stream(folded.split(" ")).limit(8).toList();
        }

        @Nullable Set<Topic> topics() {
            UUID taxonomy = id("taxonomy_id");
            UUID term = id("taxonomy_term_id");
            if (taxonomy == null && term == null) {
                return null;
            }
            boolean ours = taxonomy == null || taxonomy.equals(HsdsIds.taxonomy());
            return Stream.of(Topic.values())
                    .filter(topic ->
                            ours && (term == null || HsdsIds.term(topic).equals(term)))
                    .collect(java.util.stream.Collectors.toUnmodifiableSet());
        }

        @Nullable UUID id(String name) {
            String value = given(name);
            if (value.isEmpty()) {
                return null;
            }
            UUID id = Ids.parse(value).orElse(null);
            if (id == null) {
                faults.add(new FieldError(name, "Ange ett id i form av ett UUID."));
            }
            return id;
        }

        boolean flag(String name) {
            String value = given(name).toLowerCase(Locale.ROOT);
            if (!Set.of("", "true", "false", "1", "0").contains(value)) {
                faults.add(new FieldError(name, "Ange true eller false."));
            }
            return value.equals("true") || value.equals("1");
        }

        boolean stream() {
            String value = given("format").toLowerCase(Locale.ROOT);
            if (!Set.of("", "json", "ndjson").contains(value)) {
                faults.add(new FieldError("format", "Ange json eller ndjson."));
            }
            return value.equals("ndjson");
        }

        @Nullable String postcode() {
            String value = given("postcode").replace(" ", "");
            if (!value.matches("(?:[1-9][0-9]{4})?")) {
                faults.add(new FieldError("postcode", "Ange ett postnummer med fem siffror."));
                return null;
            }
            return value.isEmpty() ? null : value;
        }

        @Nullable Integer optionalNumber(String name, int most) {
            return given(name).isEmpty() ? null : Integer.valueOf(number(name, 1, most));
        }

        int number(String name, int usual, int most) {
            String value = given(name);
            if (value.isEmpty()) {
                return usual;
            }
            int number = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
            if (number < 1 || number > most) {
                faults.add(new FieldError(name, "Ange ett heltal från 1 till " + most + "."));
            }
            return Math.clamp(number, 1, most);
        }

        /** A day is from its first moment in Sweden. */
        @Nullable Instant moment(String name) {
            String value = given(name);
            if (value.isEmpty()) {
                return null;
            }
            try {
                return value.length() == 10
                        ? SwedishTime.startOf(LocalDate.parse(value))
                        : OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
            } catch (DateTimeException noMoment) {
                faults.add(new FieldError(name, "Ange en tid enligt RFC 3339, till exempel 2026-11-24T08:00:00Z."));
                return null;
            }
        }
    }
}

package se.vagenin.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object in a request, read field by field. Whatever is wrong is gathered with the place where it stands, so that the
 * sender sees every fault at once; a field that nobody asked for is a fault too.
 */
public final class JsonBody {

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,39}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final ObjectNode node;
    private final String pointer;
    private final Faults faults;
    private final Set<String> known = new HashSet<>();
    private final List<JsonBody> parts = new ArrayList<>();

    private JsonBody(ObjectNode node, String pointer, Faults faults) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
    }

    static ApiAnswer read(byte[] content, ApiPosts.Work work) {
        Optional<JsonNode> read = StrictJson.read(content);
        if (read.isEmpty()) {
            return ApiProblem.of(
                    ApiProblem.Kind.INVALID_JSON,
                    "Innehållet är inte giltig JSON i UTF-8. Rätta formen och skicka det igen.");
        }
        return read.get() instanceof ObjectNode object
                ? work.answer(new JsonBody(object, "", new Faults()))
                : ApiProblem.of(ApiProblem.Kind.INVALID_BODY, "", "Skicka ett JSON-objekt.");
    }

    /** Everything that is wrong so far, with the fields that were not asked for. Ask when all has been read. */
    public List<FieldError> faults() {
        refuseUnknown();
        return faults.all();
    }

    private void refuseUnknown() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                unknown(name);
            }
        }
        parts.forEach(JsonBody::refuseUnknown);
    }

    /** A name may hold anything, also a personal number: only one that looks like a name is repeated. */
    private void unknown(String name) {
        if (PLAIN_NAME.matcher(name).matches()) {
            faults.add(
                    pointer + '/' + name,
                    "Fältet " + name + " finns inte i beskrivningen. Ta bort det eller rätta namnet.");
        } else {
            faults.add(
                    pointer,
                    "Ett fält här har ett namn som inte finns i beskrivningen. Ta bort det eller rätta namnet.");
        }
    }

    public void fault(String field, String message) {
        faults.add(pointer + '/' + field, message);
    }

    /** The fault is in the object itself, not in one of its fields. */
    public void fault(String message) {
        faults.add(pointer, message);
    }

    /** The field is there and is not null. */
    public boolean has(String field) {
        return given(field) != null;
    }

    private @Nullable JsonNode given(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    /** A text as it was written; blank counts as absent. */
    public @Nullable String text(String field, int most) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            fault(field, "Skriv en text inom citattecken.");
            return null;
        }
        String text = value.stringValue();
        Optional<String> wrong = Texts.fault(text, most);
        wrong.ifPresent(message -> fault(field, message));
        return wrong.isPresent() || text.isBlank() ? null : text;
    }

    /** A text that must be there; empty where it is not, which is then a fault. */
    public String text(String field, int most, String missing) {
        String text = text(field, most);
        if (text == null) {
            fault(field, missing);
        }
        return text == null ? "" : text;
    }

    public boolean flag(String field) {
        JsonNode value = given(field);
        if (value != null && !value.isBoolean()) {
            fault(field, "Ange true eller false.");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The field is there and is true or false. */
    public boolean isFlag(String field) {
        JsonNode value = given(field);
        return value != null && value.isBoolean();
    }

    public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
        JsonNode value = given(field);
        return value == null ? null : choice(pointer + '/' + field, value, choices);
    }

    /** Several of a list of words. */
    public <E extends Enum<E>> Set<E> choices(String field, Class<E> choices) {
        Set<E> chosen = EnumSet.noneOf(choices);
        List<JsonNode> values = list(field, choices.getEnumConstants().length);
        for (int i = 0; i < values.size(); i++) {
            E one = choice(pointer + '/' + field + '/' + i, values.get(i), choices);
            if (one != null) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private <E extends Enum<E>> @Nullable E choice(String place, JsonNode value, Class<E> choices) {
        for (E one : choices.getEnumConstants()) {
            if (value.isString() && one.name().equals(value.stringValue())) {
                return one;
            }
        }
        faults.add(
                place,
                "Välj ett av: "
                        + Arrays.stream(choices.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                        + '.');
        return null;
    }

    /** A day as YYYY-MM-DD. */
    public @Nullable LocalDate date(String field) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        try {
            if (value.isString() && DATE.matcher(value.stringValue()).matches()) {
                return LocalDate.parse(value.stringValue());
            }
        } catch (DateTimeParseException noSuchDay) {
            // told below, as any other text that is no day
        }
        fault(field, "Skriv ett datum som finns, som ÅÅÅÅ-MM-DD.");
        return null;
    }

    /** A moment as RFC 3339. */
    public @Nullable OffsetDateTime moment(String field) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime moment = OffsetDateTime.parse(value.isString() ? value.stringValue() : "");
            if (moment.getYear() > 2000 && moment.getYear() < 2100) {
                return moment;
            }
        } catch (DateTimeParseException noMoment) {
            // told below
        }
        fault(field, "Skriv tiden enligt RFC 3339, till exempel 2026-11-21T09:15:00Z.");
        return null;
    }

    public @Nullable UUID id(String field) {
        JsonNode value = given(field);
        if (value == null) {
            return null;
        }
        Optional<UUID> id = Ids.parse(value.isString() ? value.stringValue() : "");
        if (id.isEmpty()) {
            fault(field, "Skriv ett id i form av ett UUID.");
        }
        return id.orElse(null);
    }

    public @Nullable Integer number(String field) {
        JsonNode value = given(field);
        if (value != null && (!value.isInt() || value.intValue() < 0)) {
            fault(field, "Skriv ett heltal, noll eller större.");
            return null;
        }
        return value == null ? null : value.intValue();
    }

    public Optional<JsonBody> object(String field) {
        JsonNode value = given(field);
        return value == null ? Optional.empty() : part(pointer + '/' + field, value);
    }

    /** A list of objects, at most so many. */
    public List<JsonBody> objects(String field, int most) {
        List<JsonNode> values = list(field, most);
        return IntStream.range(0, values.size())
                .mapToObj(i -> part(pointer + '/' + field + '/' + i, values.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JsonBody> part(String place, JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            faults.add(place, "Här ska det stå ett JSON-objekt.");
            return Optional.empty();
        }
        JsonBody part = new JsonBody(object, place, faults);
        parts.add(part);
        return Optional.of(part);
    }

    private List<JsonNode> list(String field, int most) {
        JsonNode value = given(field);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            fault(field, "Här ska det stå en JSON-lista.");
            return List.of();
        }
        if (value.size() > most) {
            fault(field, "Listan får ha högst " + most + " rader. Ta bort några, eller dela upp anmälan.");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    @Override
    public String toString() {
        return "JsonBody[" + pointer + "]";
    }
}

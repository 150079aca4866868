package se.vagenin.intake.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small words to write a description with. */
final class Doc {

    private Doc() {}

    /** An object of names and values, in order. */
    static Map<String, Object> obj(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static Map<String, Object> ref(String schema) {
        return obj("$ref", "#/components/schemas/" + schema);
    }

    /** A closed object: nothing but these. */
    static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        Map<String, Object> schema = obj("type", "object");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return schema;
    }

    static Map<String, Object> text(int most, String description) {
        return obj("type", List.of("string", "null"), "maxLength", most, "description", description);
    }

    static Map<String, Object> string(String description) {
        return obj("type", "string", "description", description);
    }

    static Map<String, Object> id(String description) {
        return obj("type", "string", "format", "uuid", "description", description);
    }

    static Map<String, Object> time(String description) {
        return obj("type", "string", "format", "date-time", "description", description);
    }

    static Map<String, Object> day(String description) {
        return obj("type", "string", "format", "date", "description", description);
    }

    static Map<String, Object> flag(String description) {
        return obj("type", "boolean", "description", description);
    }

    static Map<String, Object> whole(String description) {
        return obj("type", "integer", "minimum", 0, "description", description);
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return obj("type", "array", "items", items);
    }

    static <E extends Enum<E>> Map<String, Object> choice(Class<E> choices, String description) {
        return obj(
                "type",
                "string",
                "enum",
                Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList(),
                "description",
                description);
    }
}

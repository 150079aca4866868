package se.vagenin.intake.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests made from the API's own description (S11): every operation, its own examples, its own parameters, and most
 * of them spoiled. The same seed gives the same requests.
 */
final class ApiRequests {

    /** Stands in what is sent; an answer that holds it has repeated what was sent. */
    static final String CANARY = "kanariefågel";

    private static final String EXAMPLE_STAFF = "0193a000-0000-7000-8000-000000000001";
    private static final List<String> IDS = List.of("x", "0", "%F0%9F%98%80", "%22", "..%3B", "%C3%28", "null");
    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "application/json; charset=utf-16", "multipart/form-data", "a/b", "///");
    private static final List<String> KEYS = List.of("", "kort", "med mellanslag", "x".repeat(201), "åäöåäöåäö");

    private final Random random;
    private final List<Operation> operations = new ArrayList<>();
    private final List<String> ids;

    /** One operation of the description. */
    record Operation(String method, String path, List<String> query, List<String> bodies, JsonNode answers) {}

    /** One request, ready to be sent. */
    record Sent(Operation of, String path, String body, Map<String, String> headers) {}

    /** @param ids of a report, a child and a matter that exist */
    ApiRequests(JsonNode description, List<String> ids, long seed) {
        this.random = new Random(seed);
        this.ids = ids;
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (!method.equals("parameters")) {
                        operations.add(new Operation(
                                method, path, query(operation), bodies(operation), operation.get("responses")));
                    }
                }));
    }

    private static List<String> query(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(each -> {
            if ("query".equals(each.path("in").asString(""))) {
                names.add(each.get("name").asString());
            }
        });
        return names;
    }

    private static List<String> bodies(JsonNode operation) {
        List<String> bodies = new ArrayList<>();
        operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("examples")
                .forEach(each -> bodies.add(each.get("value").toString().replace(EXAMPLE_STAFF, "sanna")));
        return bodies;
    }

    Sent next() {
        Operation operation = operations.get(random.nextInt(operations.size()));
        return new Sent(operation, address(operation), body(operation), headers());
    }

    private String address(Operation operation) {
        String path = operation.path();
        path = path.replace("{municipalityCode}", rarely() ? oneOf(List.of("0581", "9999", "abcd", "01360")) : "0136");
        path = path.replace("{id}", id()).replace("{childId}", id());
        String query = operation.query().stream()
                .filter(_ -> random.nextBoolean())
                .map(name -> name + "=" + (rarely() ? "" : ApiFuzz.word(random)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String id() {
        return switch (random.nextInt(8)) {
            case 0 -> oneOf(IDS);
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> oneOf(ids);
        };
    }

    private String body(Operation operation) {
        if (operation.bodies().isEmpty()) {
            return "";
        }
        String right = oneOf(operation.bodies());
        return switch (random.nextInt(10)) {
            case 0 -> right;
            case 1, 2, 3 -> ApiFuzz.spoil(right, random);
            default -> {
                JsonNode tree = ApiFuzz.tree(right);
                for (int times = random.nextInt(3); times >= 0; times--) {
                    spoil(tree, random.nextInt(4));
                }
                yield tree.toString();
            }
        };
    }

    /** Goes down some steps and puts something odd where it stops. */
    private void spoil(JsonNode node, int deeper) {
        if (node instanceof ObjectNode object && !object.isEmpty()) {
            String name = oneOf(List.copyOf(object.propertyNames()));
            if (deeper > 0 && object.get(name).isContainer()) {
                spoil(object.get(name), deeper - 1);
            } else if (rarely()) {
                object.remove(name);
            } else {
                object.set(rarely() ? CANARY + name : name, ApiFuzz.odd(random, CANARY));
            }
        } else if (node instanceof ArrayNode array) {
            if (deeper > 0 && !array.isEmpty()) {
                spoil(array.get(random.nextInt(array.size())), deeper - 1);
            } else {
                array.add(ApiFuzz.odd(random, CANARY));
            }
        }
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", rarely() ? oneOf(TYPES) : "application/json");
        headers.put(
                "Idempotency-Key", rarely() ? oneOf(KEYS) : new UUID(random.nextLong(), random.nextLong()).toString());
        if (rarely()) {
            headers.put("Accept", oneOf(TYPES));
        }
        if (rarely()) {
            headers.put("Authorization", oneOf(List.of("Bearer x.y.z", "Basic eDp5", "Bearer " + CANARY, "x")));
        }
        return headers;
    }

    private boolean rarely() {
        return random.nextInt(12) == 0;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

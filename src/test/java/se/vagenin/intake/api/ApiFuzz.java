package se.vagenin.intake.api;

import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spoils what is right, in ways that senders do. */
final class ApiFuzz {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ODD = List.of(
            "null",
            "true",
            "-1",
            "1e999",
            "9999999999999999999",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[]]",
            "{\"a\":{}}",
            "\"' or 1=1 --\"",
            "\"<script>\"",
            "\"😀\"",
            "\"2026-02-30\"",
            "\"0000-00-00\"",
            "NaN",
            "");
    private static final List<String> WORDS = List.of(
            "1",
            "0",
            "-1",
            "2026-11-21",
            "9999-12-31",
            "999999999",
            "2026-13-01",
            "%F0%9F%98%80",
            "x",
            "%22",
            "%FF",
            "%2B999999999-12-31",
            "%00",
            "AWAITING_DECISION",
            "1&page=2",
            "0193a000-0000-7000-8000-000000000101",
            "1&limit=101",
            "+",
            "1;drop");

    private ApiFuzz() {}

    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    /** A value of any kind, long or deep or of another script, now and then with a word that must not be repeated. */
    static JsonNode odd(Random random, String canary) {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.valueToTree(random.nextBoolean());
            case 2 -> JSON.valueToTree(random.nextLong());
            case 3 -> JSON.valueToTree(random.nextInt(-1, 30));
            case 4 -> JSON.valueToTree(1e300 * random.nextDouble());
            case 5 -> JSON.createArrayNode().add(canary);
            case 6 -> JSON.createObjectNode().put(canary, canary);
            case 7 -> JSON.valueToTree(canary.repeat(random.nextInt(1, 40)));
            case 8 -> JSON.valueToTree("\u0000" + canary);
            case 9 -> JSON.valueToTree("\u0642\u0644\u0642 \u202e " + canary);
            case 10 -> JSON.valueToTree("😀".repeat(random.nextInt(1, 300)));
            case 11 ->
                JSON.valueToTree(List.of("2026-02-30", "2999-01-01", "0001-01-01", "2017-03-04")
                        .get(random.nextInt(4)));
            case 12 ->
                JSON.valueToTree(List.of("201912302380", "191212121212", "20170104-2384", "9", "+46")
                        .get(random.nextInt(5)));
            case 13 ->
                JSON.valueToTree(List.of("sanna", "hugo", "OPEN", "DECLINE", "ATTACH", "NO_NEED", "PRIVATE", "POLICE")
                        .get(random.nextInt(8)));
            case 14 -> JSON.valueToTree(" \n\t ");
            default -> many(random.nextInt(40));
        };
    }

    private static JsonNode many(int count) {
        var list = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            list.add(JSON.createObjectNode().put("name", "Provbarn " + i));
        }
        return list;
    }

    static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** Puts an odd value for a right one, cuts the end off, doubles a piece or changes a character. */
    static String spoil(String body, Random random) {
        String spoiled = body;
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(Math.max(1, spoiled.length()));
            String odd = ODD.get(random.nextInt(ODD.size()));
            spoiled = switch (random.nextInt(6)) {
                case 0 -> spoiled.substring(0, at);
                case 1 -> spoiled.substring(0, at) + (char) random.nextInt(0x20, 0x2fff) + spoiled.substring(at);
                case 2, 3, 4 -> replaceValue(spoiled, at, odd);
                default -> spoiled.substring(at) + spoiled.substring(0, at);
            };
        }
        return spoiled;
    }

    private static String replaceValue(String body, int from, String odd) {
        int colon = body.indexOf(':', from);
        int end = colon < 0 ? -1 : Math.max(body.indexOf(',', colon), body.indexOf('}', colon));
        return end < 0 ? body : body.substring(0, colon + 1) + odd + body.substring(end);
    }
}

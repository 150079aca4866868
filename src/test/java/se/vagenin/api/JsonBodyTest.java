package se.vagenin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {

    private static List<FieldError> faults(String json, Consumer<JsonBody> reading) {
        ApiAnswer answer = read(json, reading);
        return answer instanceof ApiProblem problem ? problem.errors() : List.of();
    }

    private static ApiAnswer read(String json, Consumer<JsonBody> reading) {
        return JsonBody.read(json.getBytes(StandardCharsets.UTF_8), body -> {
            reading.accept(body);
            return ApiProblem.invalid(ApiProblem.Kind.INVALID_BODY, body.faults());
        });
    }

    @Test
    void namesEveryFaultWithItsPlaceAndAFieldThatNobodyKnows() {
        var faults = faults("{\"a\":{\"day\":\"2026-02-30\",\"odd\":1},\"rows\":[{\"name\":7}]}", body -> {
            body.object("a").orElseThrow().date("day");
            body.objects("rows", 2).getFirst().text("name", 10);
        });

        assertThat(faults).extracting(FieldError::field).containsExactly("/a/day", "/rows/0/name", "/a/odd");
    }

    @Test
    void doesNotRepeatAFieldNameThatMayBeAboutAPerson() {
        var faults = faults("{\"201912302385\":true,\"Provbarn Ett\":1}", body -> {});

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().field()).isEmpty();
        assertThat(faults.getFirst().message()).doesNotContain("2019", "Provbarn");
    }

    @Test
    void keepsEmojiAndRightToLeftTextAsTheyCame() {
        String text = "👩‍👧 مرحبا\nנערה\tÅÄÖ \u202e";
        var kept = new AtomicReference<@Nullable String>();
        var faults = faults(
                "{\"text\":\"" + text.replace("\n", "\\n").replace("\t", "\\t") + "\"}",
                body -> kept.set(body.text("text", 100)));

        assertThat(faults).isEmpty();
        assertThat(kept.get()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\ud83d", "\\udc00 x"})
    void refusesWhatCannotBeKept(String character) {
        assertThat(faults("{\"text\":\"a" + character + "\"}", body -> body.text("text", 100)))
                .hasSize(1);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(faults("{\"text\":\"" + "x".repeat(11) + "\"}", body -> body.text("text", 10)))
                .extracting(FieldError::field)
                .containsExactly("/text");
    }

    @Test
    void tellsWhichWordsAChoiceHas() {
        assertThat(faults("{\"day\":\"monday\"}", body -> body.choice("day", DayOfWeek.class)))
                .extracting(FieldError::message)
                .first()
                .asString()
                .contains("MONDAY", "SUNDAY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\":1}x",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{\"a\":NaN}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void whatIsNoJsonIsSaidToBeNone(String text) {
        assertThat(read(text, body -> {}))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.INVALID_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null"})
    void aBodyIsAnObject(String text) {
        assertThat(read(text, body -> {}))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(ApiProblem.Kind.INVALID_BODY));
    }
}

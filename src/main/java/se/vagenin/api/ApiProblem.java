package se.vagenin.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.vagenin.kernel.Refusal;
import se.vagenin.web.Text;

/**
 * A refusal as RFC 9457: what is wrong and what to do, in Swedish. Nothing that was sent is repeated, since it may be
 * about a person and end in somebody's log.
 *
 * @param rule the rule that says no, where it is a rule of law
 * @param errors faults field by field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "rule", "errors"})
public record ApiProblem(
        @JsonIgnore Kind kind, String detail, @Nullable String rule, List<FieldError> errors) implements ApiAnswer {

    private static final String HERE = "/problem/";

    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /** The kinds, each with an address that stays the same. */
    public enum Kind {
        INVALID_JSON(HttpStatus.BAD_REQUEST, "Anropet går inte att läsa"),
        INVALID_REQUEST(HttpStatus.BAD_REQUEST, "Anropet är felaktigt"),
        IDEMPOTENCY_KEY_MISSING(HttpStatus.BAD_REQUEST, "Huvudet Idempotency-Key saknas"),
        NOT_ALLOWED(HttpStatus.FORBIDDEN, "Inte tillåtet"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "Finns inte"),
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Metoden finns inte här"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Svarsformatet finns inte"),
        REFUSED_BY_RULE(HttpStatus.CONFLICT, "Steget går inte att göra nu"),
        STALE_VERSION(HttpStatus.CONFLICT, "Någon annan hann före"),
        STILL_RUNNING(HttpStatus.CONFLICT, "Samma anrop behandlas redan"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Anropet är för stort"),
        UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Formatet tas inte emot"),
        INVALID_REPORT(HttpStatus.UNPROCESSABLE_CONTENT, "Anmälan går inte att ta emot"),
        INVALID_BODY(HttpStatus.UNPROCESSABLE_CONTENT, "Uppgifterna går inte att ta emot"),
        INVALID_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "Bilagan går inte att ta emot"),
        IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "Nyckeln är redan använd"),
        TRY_AGAIN(HttpStatus.SERVICE_UNAVAILABLE, "Försök igen");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        public HttpStatus status() {
            return status;
        }

        public String title() {
            return title;
        }

        public String type() {
            return HERE + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public static ApiProblem of(Kind kind, String detail) {
        return new ApiProblem(kind, detail, null, List.of());
    }

    /** One fault. */
    public static ApiProblem of(Kind kind, String field, String message) {
        return invalid(kind, List.of(new FieldError(field, message)));
    }

    /** Faults in the body; the detail says how many and where they stand. */
    public static ApiProblem invalid(Kind kind, List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().message()
                : errors.size() + " uppgifter behöver rättas. De står under errors.";
        return new ApiProblem(kind, detail, null, errors);
    }

    /** The law or the local order says no; every reason at once. */
    public static ApiProblem refused(List<Refusal> reasons) {
        List<FieldError> all = reasons.stream()
                .map(reason -> new FieldError(reason.rule(), reason.reason()))
                .toList();
        return new ApiProblem(
                Kind.REFUSED_BY_RULE,
                String.join(" ", reasons.stream().map(Refusal::reason).toList()),
                reasons.getFirst().rule(),
                all.size() == 1 ? List.of() : all);
    }

    /** The same words for an id that never was, and for one that this client may not know of. */
    public static ApiProblem notFound() {
        return of(Kind.NOT_FOUND, Text.text("web.machine.404.detail"));
    }

    @JsonProperty
    public String type() {
        return kind.type();
    }

    @JsonProperty
    public String title() {
        return kind.title();
    }

    @JsonProperty
    public int status() {
        return kind.status().value();
    }
}

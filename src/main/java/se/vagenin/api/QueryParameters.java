package se.vagenin.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a GET, read as strictly as a body: a parameter that nobody asked for is a fault. */
public final class QueryParameters {

    public static final int USUAL = 20;
    public static final int MOST = 100;

    private static final int LAST_PAGE = 10_000;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final HttpServletRequest request;
    private final Faults faults = new Faults();
    private final Set<String> known = new HashSet<>();

    private QueryParameters(HttpServletRequest request) {
        this.request = request;
    }

    public static QueryParameters of(HttpServletRequest request) {
        return new QueryParameters(request);
    }

    /** Rows a page. */
    public int limit() {
        return number("limit", USUAL, MOST);
    }

    /** From 1. */
    public int page() {
        return number("page", 1, LAST_PAGE);
    }

    private int number(String name, int usual, int most) {
        String given = given(name);
        if (given == null) {
            return usual;
        }
        int number = NUMBER.matcher(given).matches() ? Integer.parseInt(given) : 0;
        if (number < 1 || number > most) {
            faults.add(name, "Ange ett heltal från 1 till " + most + ".");
        }
        return Math.clamp(number, 1, most);
    }

    public @Nullable UUID id(String name) {
        String given = given(name);
        Optional<UUID> id = given == null ? Optional.empty() : Ids.parse(given);
        if (given != null && id.isEmpty()) {
            faults.add(name, "Ange ett id i form av ett UUID.");
        }
        return id.orElse(null);
    }

    public @Nullable LocalDate date(String name) {
        String given = given(name);
        if (given == null) {
            return null;
        }
        try {
            // LocalDate itself also reads years of nine digits
            if (DATE.matcher(given).matches()) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeException noSuchDay) {
            // told below, as any other text that is no day
        }
        faults.add(name, "Ange ett datum som ÅÅÅÅ-MM-DD.");
        return null;
    }

    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> choices) {
        String given = given(name);
        Optional<E> chosen = Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(given))
                .findFirst();
        if (given != null && chosen.isEmpty()) {
            faults.add(
                    name,
                    "Välj ett av: "
                            + Arrays.stream(choices.getEnumConstants())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))
                            + '.');
        }
        return chosen.orElse(null);
    }

    private @Nullable String given(String name) {
        known.add(name);
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            faults.add(name, "Ange parametern en gång.");
        }
        return values == null ? null : values[0];
    }

    /** What is wrong, if anything. Ask when all has been read. */
    public Optional<ApiProblem> refusal() {
        if (!known.containsAll(request.getParameterMap().keySet())) {
            faults.add("query", "Adressen har en parameter som inte finns i beskrivningen. Ta bort den.");
        }
        List<FieldError> all = faults.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(ApiProblem.invalid(ApiProblem.Kind.INVALID_REQUEST, all));
    }
}

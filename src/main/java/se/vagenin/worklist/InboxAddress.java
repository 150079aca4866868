package se.vagenin.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.Channel;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.identity.Reach;
import se.vagenin.intake.ReporterCategory;

/**
 * Which part of the queue a page shows, as it stands in its address. Only codes and ids: a name or a number would stay
 * behind in the browser's history. What cannot be read is left out, so that an old link still leads somewhere.
 *
 * @param saved the saved view that the filters came from
 * @param first number of the page's first row in the whole list
 * @param row the row in focus
 * @param chosen the matter shown beside the list
 */
record InboxAddress(
        InboxTab tab,
        Filters filters,
        @Nullable UUID saved,
        MatterQuery.@Nullable Cursor cursor,
        int first,
        @Nullable UUID row,
        @Nullable UUID chosen) {

    static final String PATH = "/arbete/inkorg";
    private static final String ME = "jag";
    private static final String NOBODY = "ingen";

    /**
     * What narrows a view.
     *
     * @param responsible {@code jag}, {@code ingen} or the id of a colleague
     */
    record Filters(
            @Nullable Channel channel,
            @Nullable MatterKind kind,
            @Nullable String responsible,
            @Nullable ReporterCategory source) {

        static final Filters NONE = new Filters(null, null, null, null);

        boolean any() {
            return !equals(NONE);
        }
    }

    static InboxAddress of(InboxTab tab) {
        return new InboxAddress(tab, Filters.NONE, null, null, 1, null, null);
    }

    static InboxAddress of(Map<String, String> values) {
        var filters = new Filters(
                code(Channel.class, values.get("kanal")),
                code(MatterKind.class, values.get("galler")),
                responsible(values.get("ansvarig")),
                code(ReporterCategory.class, values.get("anmalare")));
        MatterQuery.Cursor after = place(values.get("efter"), false);
        return new InboxAddress(
                InboxTab.of(values.get("vy")),
                filters,
                id(values.get("sparad")),
                after == null ? place(values.get("fore"), true) : after,
                number(values.get("nr")),
                id(values.get("rad")),
                id(values.get("valt")));
    }

    /** From what {@link #query} gave. */
    static InboxAddress parse(@Nullable String query) {
        Map<String, String> values = new HashMap<>();
        if (query != null) {
            Arrays.stream(query.split("&", -1))
                    .map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> values.put(pair[0], pair[1]));
        }
        return of(values);
    }

    InboxAddress choosing(@Nullable UUID matter) {
        return new InboxAddress(tab, filters, saved, cursor, first, matter, matter);
    }

    InboxAddress focusing(@Nullable UUID matter) {
        return new InboxAddress(tab, filters, saved, cursor, first, matter, null);
    }

    InboxAddress after(Matter last, int number) {
        return at(last, false, number);
    }

    InboxAddress before(Matter start, int number) {
        return at(start, true, number);
    }

    /** The view and its filters alone, as a saved view keeps them. */
    InboxAddress plain() {
        return new InboxAddress(tab, filters, null, null, 1, null, null);
    }

    InboxAddress savedAs(UUID view) {
        return new InboxAddress(tab, filters, view, null, 1, null, null);
    }

    String query() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("vy", tab.code());
        put(values, "kanal", filters.channel());
        put(values, "galler", filters.kind());
        put(values, "ansvarig", filters.responsible());
        put(values, "anmalare", filters.source());
        put(values, "sparad", saved);
        if (cursor != null) {
            values.put(
                    cursor.back() ? "fore" : "efter",
                    (cursor.dueAt() == null ? "" : cursor.dueAt()) + "_" + cursor.id());
            values.put("nr", Integer.toString(first));
        }
        put(values, "rad", row);
        put(values, "valt", chosen);
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    String path() {
        return PATH + "?" + query();
    }

    MatterQuery toQuery(Reach reach, UUID viewer, int rows) {
        return new MatterQuery(
                reach.units(),
                viewer,
                tab.view(),
                filters.kind(),
                filters.channel(),
                responsible(viewer),
                filters.source() == null ? null : filters.source().name(),
                cursor,
                rows);
    }

    private @Nullable UUID responsible(UUID viewer) {
        String who = filters.responsible();
        if (who == null) {
            return null;
        }
        return switch (who) {
            case ME -> viewer;
            case NOBODY -> MatterQuery.NOBODY;
            default -> UUID.fromString(who);
        };
    }

    private InboxAddress at(Matter place, boolean back, int number) {
        Instant dueAt = place.next() == null ? null : place.next().dueAt();
        return new InboxAddress(
                tab, filters, saved, new MatterQuery.Cursor(dueAt, place.id(), back), Math.max(1, number), null, null);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private static @Nullable String responsible(@Nullable String who) {
        if (ME.equals(who) || NOBODY.equals(who)) {
            return who;
        }
        UUID colleague = id(who);
        return colleague == null ? null : colleague.toString();
    }

    private static MatterQuery.@Nullable Cursor place(@Nullable String word, boolean back) {
        int cut = word == null ? -1 : word.indexOf('_');
        UUID id = word == null || cut < 0 ? null : id(word.substring(cut + 1));
        if (word == null || id == null) {
            return null;
        }
        try {
            return new MatterQuery.Cursor(cut == 0 ? null : Instant.parse(word.substring(0, cut)), id, back);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("[1-9]\\d{0,6}") ? Integer.parseInt(digits) : 1;
    }

    static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

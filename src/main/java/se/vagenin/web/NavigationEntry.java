package se.vagenin.web;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row in the menu of the workspace. Each feature declares its own as a bean.
 *
 * @param order within the group, lowest first
 * @param count how much waits there, asked for on every page: keep it one cheap query
 * @param visible whether the person of this request may go there at all
 */
public record NavigationEntry(
        Group group, int order, String label, String path, Supplier<@Nullable Count> count, BooleanSupplier visible) {

    /** The menu's parts, in order, with a line between. */
    public enum Group {
        DAILY,
        OUTWARD,
        OVERVIEW,
        ADMINISTRATION
    }

    /** "34" and, for those who hear the page, "öppna". */
    public record Count(int number, String word) {}

    public static NavigationEntry of(Group group, int order, String label, String path) {
        return new NavigationEntry(group, order, label, path, () -> null, () -> true);
    }

    public NavigationEntry counting(Supplier<@Nullable Count> counter) {
        return new NavigationEntry(group, order, label, path, counter, visible);
    }

    public NavigationEntry visibleWhen(BooleanSupplier allowed) {
        return new NavigationEntry(group, order, label, path, count, allowed);
    }
}

package se.vagenin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Around every workspace page.
 *
 * @param signedIn absent on an error page that is shown before login
 * @param menu the groups of the menu in order, each with its rows
 * @param csrf the token that every form of the workspace sends; absent when nobody is protected by one
 */
public record WorkFrame(
        Assets assets,
        String municipality,
        @Nullable SignedIn signedIn,
        List<List<MenuRow>> menu,
        @Nullable Csrf csrf) implements Frame {

    /** A row as this person sees it now; current is the value of aria-current. */
    public record MenuRow(
            String label,
            String path,
            NavigationEntry.@Nullable Count count,
            @Nullable String current) {

        MenuRow marked(@Nullable String as) {
            return new MenuRow(label, path, count, as);
        }
    }

    /** The hidden field of every form. */
    public record Csrf(String parameter, String token) {}

    /** The same frame with this menu row as the place one is in: a matter, for example, is reached from the queue. */
    public WorkFrame in(String path) {
        List<List<MenuRow>> marked = menu.stream()
                .map(group -> group.stream()
                        .map(row -> row.marked(row.path().equals(path) ? "true" : null))
                        .toList())
                .toList();
        return new WorkFrame(assets, municipality, signedIn, marked, csrf);
    }

    public boolean hasMenu() {
        return menu.stream().anyMatch(group -> !group.isEmpty());
    }
}

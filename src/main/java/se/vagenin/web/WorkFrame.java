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

    public record MenuRow(
            String label,
            String path,
            NavigationEntry.@Nullable Count count,
            @Nullable String current) {}

    public record Csrf(String parameter, String token) {}

    public boolean hasMenu() {
        return menu.stream().anyMatch(group -> !group.isEmpty());
    }
}

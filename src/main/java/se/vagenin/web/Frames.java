package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Prepares the frame of a request: the workspace's under its addresses, the public one everywhere else. */
@Component
final class Frames {

    private final Assets assets;
    private final ObjectProvider<SiteFactsSource> sites;
    private final ObjectProvider<SignedInSource> people;
    private final ObjectProvider<NavigationEntry> entries;

    Frames(
            Assets assets,
            ObjectProvider<SiteFactsSource> sites,
            ObjectProvider<SignedInSource> people,
            ObjectProvider<NavigationEntry> entries) {
        this.assets = assets;
        this.sites = sites;
        this.people = people;
        this.entries = entries;
    }

    Frame of(HttpServletRequest request) {
        return isWork(request) ? work(request) : new PublicFrame(assets, site(request), Visit.of(request));
    }

    /** For error pages: what failed may be the very source of the facts, and the page must come all the same. */
    Frame bare(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException failed) {
            return isWork(request)
                    ? new WorkFrame(assets, "", null, List.of(), null)
                    : new PublicFrame(assets, null, Visit.of(request));
        }
    }

    static boolean isWork(HttpServletRequest request) {
        String path = path(request);
        return isBelow(path, "/arbete") || isBelow(path, "/admin");
    }

    /** The address the person asked for without its language, also while an error is being shown for it. */
    static String path(HttpServletRequest request) {
        return Visit.of(request).path();
    }

    private WorkFrame work(HttpServletRequest request) {
        SiteFactsSource site = sites.getIfAvailable();
        SignedInSource source = people.getIfAvailable();
        SignedIn signedIn = source == null ? null : source.signedIn(request);
        List<List<WorkFrame.MenuRow>> menu = signedIn == null ? List.of() : menu(path(request));
        return new WorkFrame(assets, site == null ? "" : site.nameOf(request), signedIn, menu, csrf(request));
    }

    private @Nullable SiteFacts site(HttpServletRequest request) {
        SiteFactsSource source = sites.getIfAvailable();
        return source == null ? null : source.factsOf(request);
    }

    private List<List<WorkFrame.MenuRow>> menu(String path) {
        List<NavigationEntry> visible = entries.stream()
                .filter(entry -> entry.visible().getAsBoolean())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        Optional<NavigationEntry> nearest = visible.stream()
                .filter(entry -> isBelow(path, entry.path()) && !isRootOfOthers(entry, visible))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return Arrays.stream(NavigationEntry.Group.values())
                .map(group -> visible.stream()
                        .filter(entry -> entry.group() == group)
                        .map(entry ->
                                row(entry, path, nearest.filter(entry::equals).isPresent()))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .toList();
    }

    private static WorkFrame.MenuRow row(NavigationEntry entry, String path, boolean nearest) {
        String current = path.equals(entry.path()) ? "page" : nearest ? "true" : null;
        return new WorkFrame.MenuRow(entry.label(), entry.path(), entry.count().get(), current);
    }

    private static WorkFrame.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new WorkFrame.Csrf(token.getParameterName(), token.getToken())
                : null;
    }

    /** Min dag lies at the root of the workspace; a page below it is not for that reason part of it. */
    private static boolean isRootOfOthers(NavigationEntry entry, List<NavigationEntry> all) {
        return all.stream().anyMatch(other -> other.path().startsWith(entry.path() + "/"));
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}

package se.vagenin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Prepares the frame of a request: the workspace's under its addresses, the public one everywhere else. */
@Component
final class Frames {

    private final Assets assets;
    /** Each is looked up once, when the first page is made: asking the context anew took a twentieth of every page. */
    private final Supplier<Optional<SiteFactsSource>> sites;

    private final Supplier<Optional<SignedInSource>> people;
    private final Supplier<List<NavigationEntry>> entries;

    Frames(
            Assets assets,
            ObjectProvider<SiteFactsSource> sites,
            ObjectProvider<SignedInSource> people,
            ObjectProvider<NavigationEntry> entries) {
        this.assets = assets;
        this.sites = SingletonSupplier.of(() -> Optional.ofNullable(sites.getIfAvailable()));
        this.people = SingletonSupplier.of(() -> Optional.ofNullable(people.getIfAvailable()));
        this.entries = SingletonSupplier.of(() -> entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList());
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
        String site = sites.get().map(each -> each.nameOf(request)).orElse("");
        SignedIn signedIn = people.get().map(each -> each.signedIn(request)).orElse(null);
        List<List<WorkFrame.MenuRow>> menu = signedIn == null ? List.of() : menu(path(request));
        return new WorkFrame(assets, site, signedIn, menu, csrf(request));
    }

    private @Nullable SiteFacts site(HttpServletRequest request) {
        return sites.get().map(each -> each.factsOf(request)).orElse(null);
    }

    private List<List<WorkFrame.MenuRow>> menu(String path) {
        List<NavigationEntry> visible = entries.get().stream()
                .filter(entry -> entry.visible().getAsBoolean())
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

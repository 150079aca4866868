package se.vagenin.resident;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.person.Person;
import se.vagenin.tenancy.Municipalities;
import se.vagenin.web.Answer;
import se.vagenin.web.Page;
import se.vagenin.web.Signed;

/** One's own pages. Their titles say nothing of what they hold. */
@Controller
@Requires(Operation.SEE_OWN)
class OwnPages {

    private final OwnThings own;
    private final Posts posts;
    private final Municipalities municipalities;

    OwnPages(OwnThings own, Posts posts, Municipalities municipalities) {
        this.own = own;
        this.posts = posts;
        this.municipalities = municipalities;
    }

    @GetMapping("/mina")
    Answer overview(Actor.Resident resident, CsrfToken token) {
        OwnThings.Overview overview = own.overview(resident);
        return Page.of(
                "resident/overview",
                new OwnView(
                        overview.reports().stream().map(OwnView.Row::of).toList(),
                        overview.matters().stream().map(OwnView.Row::of).toList(),
                        phone(resident),
                        Signed.of(resident, token)));
    }

    @GetMapping("/mina/uppgifter")
    Answer stored(Actor.Resident resident, CsrfToken token) {
        OwnThings.Stored stored = own.stored(resident);
        Set<UUID> readers = stored.readings().stream()
                .flatMap(each -> each.rows().stream())
                .map(row -> UUID.fromString(row.actor()))
                .collect(Collectors.toSet());
        Map<UUID, String> named = posts.of(resident.municipality(), readers);
        Person self = stored.self();
        return Page.of(
                "resident/stored",
                new StoredView(
                        self == null ? List.of() : StoredView.facts(self),
                        stored.readings().stream()
                                .map(each -> StoredView.log(each, named))
                                .toList(),
                        phone(resident),
                        Signed.of(resident, token)));
    }

    private String phone(Actor.Resident resident) {
        return municipalities.profile(resident.municipality()).receptionPhone();
    }
}

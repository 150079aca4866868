/**
 * What somebody signed in with an e-ID sees of what is one's own (decision 0016): reports sent, contacts about oneself,
 * bookings that one has tied to oneself, what is stored and who has read it. Default deny: what is not certainly one's own and harmless to be seen on a screen that
 * somebody else may hold is not shown, and the page says that more may exist and how to ask for it. Never a child's or a
 * partner's matter by shared custody, address or bed (quality.md §2). Owns no table; nobody imports this module.
 */
@NullMarked
@ApplicationModule(
        displayName = "Resident",
        allowedDependencies = {
            "kernel",
            "tenancy",
            "web",
            "audit",
            "identity",
            "person",
            "casefile",
            "intake",
            "programme"
        })
package se.vagenin.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package se.vagenin.identity.review;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.audit.AuditReview;
import se.vagenin.audit.AuditReviews;
import se.vagenin.audit.LogQuery;
import se.vagenin.audit.LoggedMatters;
import se.vagenin.audit.LoggedMatters.LoggedMatter;
import se.vagenin.audit.ReviewOutcome;
import se.vagenin.audit.ReviewedEntry;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.StaffMember;
import se.vagenin.identity.StaffRegister;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;

/** What a log reviewer does (R32). Looking at the log is itself a row of the log. */
@Component
class LogReview {

    static final int PAGE = 50;
    private static final Duration SAMPLED = Duration.ofDays(30);

    /** A row with what is known about its actor and its matter. */
    record Row(
            ReviewedEntry row,
            @Nullable StaffMember actor,
            @Nullable LoggedMatter matter,
            Set<Mark> marks) {}

    private final AuditReviews reviews;
    private final ObjectProvider<LoggedMatters> matters;
    private final StaffRegister register;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    LogReview(
            AuditReviews reviews,
            ObjectProvider<LoggedMatters> matters,
            StaffRegister register,
            Access access,
            Audit audit,
            Clock clock) {
        this.reviews = reviews;
        this.matters = matters;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Row> list(Actor.Staff reviewer, LogQuery query) {
        enter(reviewer, "READ_LOG", AuditObject.list());
        return known(reviewer.municipality(), reviews.list(reviewer.municipality(), query));
    }

    /** Drawn by lot; those with a mark first. */
    @Transactional
    public List<Row> sample(Actor.Staff reviewer, String seed, int size) {
        enter(reviewer, "SAMPLE_LOG", AuditObject.list());
        List<Row> rows = known(
                reviewer.municipality(),
                reviews.sample(reviewer.municipality(), clock.instant().minus(SAMPLED), seed, size));
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.marks().isEmpty()))
                .toList();
    }

    @Transactional
    public Row open(Actor.Staff reviewer, UUID entry) {
        enter(reviewer, "READ_LOG", AuditObject.list());
        return one(reviewer, entry);
    }

    @Transactional(readOnly = true)
    public List<AuditReview> opinions(Actor.Staff reviewer, UUID entry) {
        access.require(reviewer, Operation.REVIEW_LOGS);
        return reviews.of(reviewer.municipality(), entry);
    }

    /** Empty when it is signed; nobody reviews what they have done themselves. */
    @Transactional
    public Optional<Refusal> sign(Actor.Staff reviewer, UUID entry, ReviewOutcome outcome, String note) {
        access.require(reviewer, Operation.REVIEW_LOGS);
        Row row = one(reviewer, entry);
        if (row.row().entry().actor().equals(reviewer.id().toString())) {
            return Optional.of(
                    new Refusal("R32", "Du kan inte granska det du själv har gjort. Be en annan loggranskare."));
        }
        reviews.sign(reviewer, entry, outcome, note);
        audit.changed(reviewer, "REVIEW_LOG", AuditObject.list(), outcome.name() + " " + entry);
        return Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<String> actions(Actor.Staff reviewer) {
        access.require(reviewer, Operation.REVIEW_LOGS);
        return reviews.actions(reviewer.municipality());
    }

    private void enter(Actor.Staff reviewer, String action, AuditObject object) {
        access.require(reviewer, Operation.REVIEW_LOGS);
        audit.read(reviewer, action, object);
    }

    private Row one(Actor.Staff reviewer, UUID entry) {
        ReviewedEntry row = reviews.find(reviewer.municipality(), entry).orElseThrow(NotFound::new);
        return known(reviewer.municipality(), List.of(row)).getFirst();
    }

    private List<Row> known(Municipality municipality, List<ReviewedEntry> rows) {
        Map<String, StaffMember> staff = register.everybody(municipality).stream()
                .collect(Collectors.toMap(member -> member.id().toString(), Function.identity()));
        Map<UUID, LoggedMatter> numbers = numbers(municipality, rows);
        return rows.stream()
                .map(row -> {
                    @Nullable StaffMember actor = staff.get(row.entry().actor());
                    UUID object = row.entry().object().id();
                    @Nullable LoggedMatter matter = object == null ? null : numbers.get(object);
                    return new Row(row, actor, matter, Mark.of(row, actor, matter));
                })
                .toList();
    }

    private Map<UUID, LoggedMatter> numbers(Municipality municipality, List<ReviewedEntry> rows) {
        List<UUID> ids = rows.stream()
                .filter(row -> row.entry().object().kind() == AuditObject.Kind.MATTER)
                .map(row -> row.entry().object().id())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, LoggedMatter> found = new HashMap<>();
        matters.forEach(each -> found.putAll(each.of(municipality, ids)));
        return found;
    }
}

package se.vagenin.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterPage;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.intake.Concerns;
import se.vagenin.kernel.Actor;

/** Lists reports without names or texts. One row in the log for each matter shown (R32). */
@Component
class ReportList {

    private static final Set<MatterKind> CONCERNS = EnumSet.allOf(MatterKind.class).stream()
            .filter(MatterKind::concern)
            .collect(Collectors.toUnmodifiableSet());

    private final Matters matters;
    private final Concerns concerns;
    private final MatterReading reading;
    private final Audit audit;

    ReportList(Matters matters, Concerns concerns, MatterReading reading, Audit audit) {
        this.matters = matters;
        this.concerns = concerns;
        this.reading = reading;
        this.audit = audit;
    }

    /** Which reports are asked for. */
    record Asked(@Nullable MatterStatus status, @Nullable UUID unit, int page, int limit) {}

    /** A report in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            UUID id,
            UUID matterId,
            String reference,
            Instant receivedAt,
            MatterStatus status,
            UUID unit,
            @Nullable UUID responsible,
            int children,
            @Nullable Next nextClock) {

        static Row of(UUID report, Matter matter) {
            Matter.NextClock next = matter.next();
            return new Row(
                    report,
                    matter.id(),
                    matter.reference(),
                    matter.arrivedAt(),
                    matter.status(),
                    matter.unitId(),
                    matter.responsibleId(),
                    matter.subjects(),
                    next == null ? null : new Next(next.kind(), next.dueAt(), next.statutory()));
        }
    }

    /** The clock that ends first. */
    record Next(ClockKind kind, Instant dueAt, boolean statutory) {}

    @Transactional
    PageOf<Row> list(Actor.Client client, Asked asked) {
        List<Matter> found = matters.page(
                client.municipality(),
                new MatterPage(
                        CONCERNS,
                        reading.units(client.municipality(), asked.unit()),
                        asked.status(),
                        asked.limit() + 1,
                        (asked.page() - 1) * asked.limit()));
        Map<UUID, UUID> reports = concerns.reportsOf(
                client.municipality(), found.stream().map(Matter::id).toList());
        PageOf<Row> page = PageOf.of(
                found.stream()
                        .filter(matter -> reports.containsKey(matter.id()))
                        .map(matter -> Row.of(Objects.requireNonNull(reports.get(matter.id())), matter))
                        .toList(),
                asked.page(),
                asked.limit());
        page.items().forEach(row -> audit.read(client, "LIST_REPORTS", AuditObject.matter(row.matterId())));
        return page;
    }
}

package se.vagenin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.casefile.GuardedMatter;
import se.vagenin.casefile.Matters;
import se.vagenin.kernel.Actor;

/** The reports that somebody has sent while signed in. The caller notes the reading of the list. */
@Component
public class SentReports {

    private final JdbcClient jdbc;
    private final Matters matters;

    SentReports(JdbcClient jdbc, Matters matters) {
        this.jdbc = jdbc;
        this.matters = matters;
    }

    private record Sent(UUID matter, Instant receivedAt, ReporterCategory category, boolean answered) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SentReport> of(Actor.Resident sender) {
        List<Sent> sent = jdbc.sql("""
                        select report.matter_id, report.received_at, report.category,
                            exists (select from assessment
                                join reporter_feedback feedback on feedback.municipality = assessment.municipality
                                    and feedback.assessment_id = assessment.id
                                where assessment.municipality = report.municipality
                                    and assessment.report_id = report.id and feedback.answer is not null) as answered
                        from concern_report report
                        where report.municipality = :municipality and report.sender = :sender
                        order by report.received_at desc, report.id
                        """)
                .param("municipality", sender.municipality().code())
                .param("sender", sender.id())
                .query(SentReports::map)
                .list();
        Map<UUID, String> references =
                matters
                        .guarded(
                                sender.municipality(),
                                sent.stream().map(Sent::matter).toList())
                        .stream()
                        .map(GuardedMatter::matter)
                        .collect(Collectors.toMap(matter -> matter.id(), matter -> matter.reference()));
        return sent.stream()
                .map(each -> new SentReport(
                        references.getOrDefault(each.matter(), ""),
                        each.receivedAt(),
                        each.category().professional(),
                        each.answered()))
                .toList();
    }

    private static Sent map(ResultSet row, int index) throws SQLException {
        return new Sent(
                row.getObject("matter_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                ReporterCategory.valueOf(row.getString("category")),
                row.getBoolean("answered"));
    }
}

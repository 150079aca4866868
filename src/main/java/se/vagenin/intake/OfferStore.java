package se.vagenin.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.kernel.Municipality;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** All SQL for offers of support. */
@Repository
class OfferStore {

    private final JdbcClient jdbc;
    private final Trips trips;

    OfferStore(JdbcClient jdbc, Trips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    void insert(Municipality municipality, UUID matter, SupportOffer offer) {
        jdbc.sql("""
                        insert into support_offer (municipality, id, matter_id, assessment_id, offering_id, offered_by,
                            offered_at, told_of_right)
                        values (:municipality, :id, :matter, :assessment, :offering, :by, :at, :told)
                        """)
                .param("municipality", municipality.code())
                .param("id", offer.id())
                .param("matter", matter)
                .param("assessment", offer.assessmentId())
                .param("offering", offer.offeringId())
                .param("by", offer.offeredBy())
                .param("at", AssessmentStore.utc(offer.offeredAt()))
                .param("told", offer.toldOfRight())
                .update();
    }

    List<SupportOffer> of(Municipality municipality, UUID matter) {
        return trips.one(reading(municipality, matter));
    }

    Ask<List<SupportOffer>> reading(Municipality municipality, UUID matter) {
        return Ask.list("""
                select id, assessment_id, offering_id, offered_by, offered_at, told_of_right, answer, version
                from support_offer
                where municipality = :municipality and matter_id = :matter
                order by offered_at, id
                """, Map.of("municipality", municipality.code(), "matter", matter), OfferStore::map);
    }

    /** Keeps what the person said. @return false when somebody was first */
    boolean answer(Municipality municipality, OfferRef ref, SupportOffer.Answer answer, UUID by, Instant at) {
        return jdbc.sql("""
                        update support_offer set answer = :answer, answered_by = :by, answered_at = :at,
                            version = version + 1
                        where municipality = :municipality and id = :id and matter_id = :matter
                            and version = :version and answer is null
                        """)
                        .param("municipality", municipality.code())
                        .param("id", ref.offerId())
                        .param("matter", ref.matterId())
                        .param("version", ref.version())
                        .param("answer", answer.name())
                        .param("by", by)
                        .param("at", AssessmentStore.utc(at))
                        .update()
                == 1;
    }

    private static SupportOffer map(ResultSet row, int index) throws SQLException {
        String answer = row.getString("answer");
        return new SupportOffer(
                row.getObject("id", UUID.class),
                row.getObject("assessment_id", UUID.class),
                row.getObject("offering_id", UUID.class),
                row.getObject("offered_by", UUID.class),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("told_of_right"),
                answer == null ? null : SupportOffer.Answer.valueOf(answer),
                row.getInt("version"));
    }
}

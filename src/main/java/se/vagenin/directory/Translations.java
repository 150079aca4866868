package se.vagenin.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.audit.Audit;
import se.vagenin.audit.AuditObject;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.tenancy.Ask;
import se.vagenin.tenancy.Trips;

/** The catalogue's texts in the languages of the site. They are only ever added; the last one counts. */
@Component
public class Translations {

    /** The languages in the order of the site, by the code of the address. */
    public static final List<String> LANGUAGES = List.of("lattlast", "en", "fi", "ar", "so");

    private final JdbcClient jdbc;
    private final Trips trips;
    private final Offerings offerings;
    private final Audit audit;
    private final Clock clock;

    Translations(JdbcClient jdbc, Trips trips, Offerings offerings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.trips = trips;
        this.offerings = offerings;
        this.audit = audit;
        this.clock = clock;
    }

    /** What holds in one language, by offering; for a trip. */
    public Ask<Map<UUID, Translation>> readingIn(Municipality municipality, String language) {
        return select(municipality, "language = :code", language)
                .then(all -> all.stream().collect(Collectors.toMap(Translation::offering, Function.identity())));
    }

    /** What holds of one offering, by language. */
    public Map<String, Translation> of(Municipality municipality, UUID offering) {
        return trips.one(select(municipality, "offering_id = :code", offering)).stream()
                .collect(Collectors.toMap(Translation::language, Function.identity()));
    }

    /** Adds a translation of the version of the Swedish that was read. */
    @Transactional
    public void save(Actor actor, Translation translation) {
        Offering offering =
                offerings.find(actor.municipality(), translation.offering()).orElseThrow(NotFound::new);
        if (!offerings.mayEdit(actor, offering.content().owner())) {
            throw new AccessDenied(new Refusal("R32", Offerings.NOT_YOURS));
        }
        Translation.Texts texts = translation.texts();
        jdbc.sql("""
                        insert into offering_translation (municipality, offering_id, language, number, of_version, name,
                            summary, audience, schedule, how_to, search_text, saved_at, saved_by)
                        select :municipality, :offering, :language, coalesce(max(number), 0) + 1, :version, :name,
                            :summary, :audience, :schedule, :howTo, :search, :now, :by
                        from offering_translation where municipality = :municipality and offering_id = :offering
                            and language = :language
                        """)
                .param("municipality", actor.municipality().code())
                .param("offering", translation.offering())
                .param("language", translation.language())
                .param("version", translation.ofVersion())
                .param("name", texts.name())
                .param("summary", texts.summary())
                .param("audience", texts.audience())
                .param("schedule", texts.schedule())
                .param("howTo", texts.howTo())
                .param("search", SearchText.fold(texts.name() + " " + texts.summary() + " " + texts.audience()))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", actor instanceof Actor.Staff staff ? staff.id() : null)
                .update();
        audit.changed(
                actor,
                "TRANSLATE_OFFERING",
                new AuditObject(AuditObject.Kind.OFFERING, translation.offering()),
                translation.language());
    }

    /** The condition is one of the constants above, never input. */
    private static Ask<List<Translation>> select(Municipality municipality, String condition, Object code) {
        return Ask.list(
                """
                select distinct on (offering_id, language) offering_id, language, of_version, name, summary,
                    audience, schedule, how_to
                from offering_translation where municipality = :municipality and %s
                order by offering_id, language, number desc
                """.formatted(condition), Map.of("municipality", municipality.code(), "code", code), Translations::map);
    }

    private static Translation map(ResultSet row, int index) throws SQLException {
        return new Translation(
                row.getObject("offering_id", UUID.class),
                row.getString("language"),
                row.getInt("of_version"),
                new Translation.Texts(
                        row.getString("name"),
                        row.getString("summary"),
                        row.getString("audience"),
                        row.getString("schedule"),
                        row.getString("how_to")));
    }
}

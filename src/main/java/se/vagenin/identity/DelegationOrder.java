package se.vagenin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.kernel.Refusal;
import se.vagenin.kernel.Role;
import se.vagenin.tenancy.Ask;

/** Who may take which decision on a given day, by the board's own decisions (R07, SoL 30:6–12). */
@Component
public class DelegationOrder {

    private static final String RULE = "R07";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DelegationOrder(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Empty where the actor may decide; otherwise why not. */
    public Optional<Refusal> mayDecide(Actor actor, Decision decision, LocalDate date) {
        if (decision.committeeOnly()) {
            return refusal("Bara nämndens utskott får besluta " + decision.label() + ". Lämna ärendet till utskottet.");
        }
        Set<Role> delegates = delegates(actor.municipality(), decision, date);
        if (actor instanceof Actor.Staff staff && staff.roles().stream().anyMatch(delegates::contains)) {
            return Optional.empty();
        }
        return refusal("Din roll får inte besluta " + decision.label() + ". " + whoMay(delegates));
    }

    /** What the order lets a member of staff decide on a day, with the number of the board's decision. */
    public Ask<List<DelegationRule>> heldBy(Actor.Staff staff, LocalDate date) {
        return Ask.list(
                """
                select id, decision, role, board_decision, valid_from, valid_to from delegation_rule
                where municipality = :municipality and role = any(:roles)
                    and valid_from <= :date and (valid_to is null or valid_to >= :date)
                order by decision, valid_from
                """,
                Map.of(
                        "municipality",
                        staff.municipality().code(),
                        "roles",
                        staff.roles().stream().map(Role::name).toArray(String[]::new),
                        "date",
                        date),
                DelegationOrder::map);
    }

    /** Every line, also those that have ended. */
    public List<DelegationRule> all(Municipality municipality) {
        return transaction.execute(status -> jdbc.sql("""
                        select id, decision, role, board_decision, valid_from, valid_to from delegation_rule
                        where municipality = :municipality order by valid_to nulls first, decision, role, valid_from
                        """)
                .param("municipality", municipality.code())
                .query(DelegationOrder::map)
                .list());
    }

    /** Adds what a board decision says. */
    public void add(Municipality municipality, DelegationRule rule) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into delegation_rule (municipality, id, decision, role, board_decision, valid_from,
                            valid_to)
                        values (:municipality, :id, :decision, :role, :boardDecision, :from, :to)
                        on conflict (municipality, decision, role, valid_from) do nothing
                        """)
                .param("municipality", municipality.code())
                .param("id", rule.id())
                .param("decision", rule.decision().name())
                .param("role", rule.role().name())
                .param("boardDecision", rule.boardDecision())
                .param("from", rule.validFrom())
                .param("to", rule.validTo())
                .update());
    }

    /** Lets a line of the order end with a day. */
    public void end(Municipality municipality, UUID ruleId, LocalDate lastDay) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        update delegation_rule set valid_to = :lastDay
                        where municipality = :municipality and id = :id and valid_to is null
                        """)
                .param("municipality", municipality.code())
                .param("id", ruleId)
                .param("lastDay", lastDay)
                .update());
    }

    /** The roles that may take a decision on a day. */
    public Set<Role> delegates(Municipality municipality, Decision decision, LocalDate date) {
        return transaction.execute(status -> jdbc.sql("""
                        select distinct role from delegation_rule
                        where municipality = :municipality and decision = :decision
                            and valid_from <= :date and (valid_to is null or valid_to >= :date)
                        """)
                .param("municipality", municipality.code())
                .param("decision", decision.name())
                .param("date", date)
                .query((row, index) -> Role.valueOf(row.getString("role")))
                .set());
    }

    private static DelegationRule map(ResultSet row, int index) throws SQLException {
        return new DelegationRule(
                row.getObject("id", UUID.class),
                Decision.valueOf(row.getString("decision")),
                Role.valueOf(row.getString("role")),
                row.getString("board_decision"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static String whoMay(Set<Role> delegates) {
        if (delegates.isEmpty()) {
            return "Delegationsordningen ger ingen den rätten i dag. Nämnden beslutar.";
        }
        return "Enligt delegationsordningen beslutar: "
                + delegates.stream().sorted().map(Role::label).collect(Collectors.joining(", ")) + ".";
    }

    private static Optional<Refusal> refusal(String reason) {
        return Optional.of(new Refusal(RULE, reason));
    }
}

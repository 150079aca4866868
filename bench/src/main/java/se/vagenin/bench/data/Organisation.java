package se.vagenin.bench.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** Writes the towns themselves: what they are called, their reception, who works there and what they may decide. */
final class Organisation {

    static final String SECRET = "bench";

    private static final String SECRET_HASH =
            PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(SECRET);
    private static final String SCOPES = "reports:write reports:read decisions:write";
    private static final List<String> DECISIONS =
            List.of("OPEN_INVESTIGATION", "DECLINE_INVESTIGATION", "ATTACH_TO_ONGOING");

    private final JdbcClient superuser;
    private final String issuer;

    Organisation(JdbcClient superuser, String issuer) {
        this.superuser = superuser;
        this.issuer = issuer;
    }

    void write(Town town, Instant now) {
        int code = town.municipality().code();
        superuser
                .sql("""
                        insert into municipality (code, name, reception_phone, out_of_hours_phone, reference_prefix,
                            created_at) values (?, ?, '08-465 004 40', '08-465 004 41', ?, ?)
                        on conflict do nothing
                        """)
                .params(code, town.name() + " (påhittad)", town.prefix(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        superuser
                .sql("""
                        insert into unit (municipality, id, code, name, kind, position)
                        values (?, ?, 'mottagning', 'Mottagningen', 'INTAKE', 0),
                            (?, ?, 'utredning', 'Utredningsenheten', 'SPECIALISED', 1)
                        on conflict do nothing
                        """)
                .params(code, town.reception(), code, Nation.id(code, 2))
                .update();
        for (int place = 0; place < town.staff().size(); place++) {
            write(town, town.staff().get(place), place == 0 ? "GROUP_MANAGER" : "INTAKE_WORKER");
        }
        for (int place = 0; place < DECISIONS.size(); place++) {
            delegate(code, Nation.id(code, 100 + place), DECISIONS.get(place));
        }
        client(town);
    }

    private void write(Town town, Town.Worker worker, String role) {
        int code = town.municipality().code();
        superuser
                .sql("""
                        insert into staff (municipality, id, issuer, subject, display_name, qualified)
                        values (?, ?, ?, ?, ?, true) on conflict do nothing
                        """)
                .params(code, worker.id(), issuer, worker.subject(), "Prov " + worker.subject())
                .update();
        superuser
                .sql(
                        "insert into staff_role (municipality, staff_id, unit_id, role) values (?, ?, ?, ?) on conflict do nothing")
                .params(code, worker.id(), town.reception(), role)
                .update();
        superuser
                .sql(
                        "insert into staff_login (issuer, subject, municipality, staff_id) values (?, ?, ?, ?) on conflict do nothing")
                .params(issuer, worker.subject(), code, worker.id())
                .update();
    }

    private void delegate(int code, UUID id, String decision) {
        superuser.sql("""
                        insert into delegation_rule (municipality, id, decision, role, board_decision, valid_from)
                        values (?, ?, ?, 'INTAKE_WORKER', 'Prov 1', ?) on conflict do nothing
                        """).params(code, id, decision, LocalDate.of(2020, 1, 1)).update();
    }

    private void client(Town town) {
        int code = town.municipality().code();
        superuser.sql("""
                        insert into api_client (municipality, client_id, secret_hash, name, scopes)
                        values (?, ?, ?, 'Belastningsprov', ?) on conflict do nothing
                        """).params(code, town.client(), SECRET_HASH, SCOPES).update();
        superuser
                .sql("insert into client_login (client_id, municipality) values (?, ?) on conflict do nothing")
                .params(town.client(), code)
                .update();
    }

    /** The provider takes a free port each time, so its address in the register follows. */
    void moveIssuer() {
        superuser
                .sql("update staff set issuer = ? where issuer <> ?")
                .params(issuer, issuer)
                .update();
        superuser
                .sql("update staff_login set issuer = ? where issuer <> ?")
                .params(issuer, issuer)
                .update();
    }
}

package se.vagenin.runtime;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Why production must not start on this database; empty when it may.
 *
 * <p>Row-level security is the wall between municipalities (OSL 26 kap. 1 §), and a role that owns the tables, or stands
 * above the policies, walks through it.
 */
final class DatabaseRefusals {
    private DatabaseRefusals() {}

    static List<String> of(DataSource source, String user) {
        var powers = JdbcClient.create(source).sql("""
                        select rolsuper, rolbypassrls,
                               exists (select 1 from pg_class
                                       where relkind in ('r', 'p')
                                         and relnamespace not in (select oid from pg_namespace
                                                                  where nspname like 'pg\\_%' or nspname = 'information_schema')
                                         and pg_has_role(current_user, relowner, 'member')) as owns
                        from pg_roles where rolname = current_user""").query(Powers.class).single();
        var refusals = new ArrayList<>(powers.refusals(user));
        if (refusals.isEmpty() && Migrations.arePending(source, user)) {
            refusals.add("The tables are older than this version: run './vagenin migrate' first.");
        }
        return List.copyOf(refusals);
    }

    record Powers(boolean rolsuper, boolean rolbypassrls, boolean owns) {
        List<String> refusals(String user) {
            var refusals = new ArrayList<String>();
            if (rolsuper) {
                refusals.add("The database role " + user + " is a superuser; the server needs one that is not.");
            }
            if (rolbypassrls) {
                refusals.add("The database role " + user + " has BYPASSRLS; take it away.");
            }
            if (owns && !rolsuper) {
                refusals.add("The database role " + user
                        + " owns tables or may act as their owner; run the server as a role that owns nothing.");
            }
            return refusals;
        }
    }
}

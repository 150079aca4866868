package se.vagenin.runtime;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the two roles and the database that the owner owns. */
public final class DatabaseRoles {
    private final JdbcClient superuser;

    public DatabaseRoles(DataSource superuser) {
        this.superuser = JdbcClient.create(superuser);
    }

    /** Both roles with new passwords. */
    public DatabaseLogins renew() {
        var logins = DatabaseLogins.generate();
        ensure(logins.owner());
        ensure(logins.app());
        return logins;
    }

    /** The application may connect and nothing more; what it may do is granted table by table. */
    public void createDatabase(String name, Optional<String> template) {
        if (exists("select count(*) from pg_database where datname = ?", name)) {
            return;
        }
        var from = template.map(it -> " template " + it + " strategy file_copy").orElse("");
        superuser
                .sql("create database " + name + " owner " + DatabaseLogins.OWNER + from)
                .update();
        superuser.sql("revoke all on database " + name + " from public").update();
        superuser
                .sql("grant connect on database " + name + " to " + DatabaseLogins.APP)
                .update();
    }

    public void dropDatabase(String name) {
        superuser.sql("drop database if exists " + name + " with (force)").update();
    }

    private void ensure(DatabaseLogin login) {
        if (!exists("select count(*) from pg_roles where rolname = ?", login.user())) {
            superuser.sql("create role " + login.user()).update();
        }
        // The password is hexadecimal, made in DatabaseLogins: a role's password cannot be a parameter.
        superuser
                .sql("alter role " + login.user()
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '"
                        + login.password() + "'")
                .update();
    }

    private boolean exists(String count, String name) {
        return superuser.sql(count).param(name).query(Integer.class).single() > 0;
    }
}

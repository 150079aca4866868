package se.vagenin.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.vagenin.crypto.KeyClass;
import se.vagenin.crypto.Vault;
import se.vagenin.kernel.Municipality;

/** Puts a name to a matter that had none; from then on a protected person's matter stands under the key of those. */
@Repository
class MatterNaming {

    private final JdbcClient jdbc;
    private final Vault vault;

    MatterNaming(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Names the one whom it is about. @return false when the version is stale */
    boolean identify(Matter matter, String title, boolean protectedIdentity) {
        Municipality municipality = matter.municipality();
        byte[] wrapped = jdbc.sql("select data_key from matter where municipality = :municipality and id = :id")
                .param("municipality", municipality.code())
                .param("id", matter.id())
                .query((row, _) -> row.getBytes("data_key"))
                .single();
        byte[] key = protectedIdentity ? vault.rewrap(municipality, wrapped, KeyClass.PROTECTED) : wrapped;
        return jdbc.sql("""
                        update matter set title = :title, data_key = :key, protected = protected or :protected,
                            subjects = subjects + 1, version = version + 1
                        where municipality = :municipality and id = :id and version = :version and closed_at is null
                        """)
                        .param("municipality", municipality.code())
                        .param("id", matter.id())
                        .param("version", matter.version())
                        .param("title", vault.open(municipality, key).seal(title, "matter.title", matter.id()))
                        .param("key", key)
                        .param("protected", protectedIdentity)
                        .update()
                == 1;
    }
}

package se.vagenin.testing;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as the one who runs the machine sees it: past every wall, down to the files. */
public final class Superuser {

    private Superuser() {}

    /** Into the database at {@code url}, which belongs to this test run. */
    public static DataSource of(String url) {
        String cluster = TestCluster.running().postgres().url("");
        if (!url.startsWith(cluster)) {
            throw new IllegalArgumentException(url + " is not a database of this test run");
        }
        var login = (DriverManagerDataSource) TestCluster.running().postgres().superuser();
        return new DriverManagerDataSource(
                url,
                java.util.Objects.requireNonNull(login.getUsername()),
                java.util.Objects.requireNonNull(login.getPassword()));
    }

    /** The directory of the server's own files: data, write-ahead log and what it says of itself lie below its parent. */
    public static Path files() {
        String directory = JdbcClient.create(TestCluster.running().postgres().superuser())
                .sql("show data_directory")
                .query(String.class)
                .single();
        return Path.of(directory);
    }
}

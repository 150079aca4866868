package se.vagenin.runtime;

import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the process lives, and whether it can do its work: for the load balancer and the start itself. */
@RestController
class HealthPages {
    private final JdbcClient database;

    HealthPages(DataSource source) {
        this.database = JdbcClient.create(source);
    }

    @GetMapping("/live")
    ResponseEntity<String> live() {
        return answer(200, "live");
    }

    @GetMapping("/ready")
    ResponseEntity<String> ready() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return answer(200, "ready");
        } catch (DataAccessException e) {
            return answer(503, "the database does not answer");
        }
    }

    private static ResponseEntity<String> answer(int status, String text) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_PLAIN)
                .body(text);
    }
}

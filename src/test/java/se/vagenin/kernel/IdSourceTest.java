package se.vagenin.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.util.UuidUtil;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class IdSourceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T11:47:13.123Z");
    private final IdSource ids = IdSource.timeOrdered(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Municipality haninge = new Municipality(136);

    @Test
    @Tag("R15")
    void anIdOfAVisitorsRowTellsTheHourOnly() {
        UUID id = ids.next(new Actor.Visitor(haninge));
        assertThat(UuidUtil.getInstant(id)).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
        assertThat(ids.next(new Actor.Visitor(haninge))).isNotEqualTo(id);
        assertThat(new Actor.Visitor(haninge).timeOf(NOW)).isEqualTo(Instant.parse("2026-11-24T11:00:00Z"));
    }

    @Test
    void idsOfStaffAreOrderedByTime() {
        UUID first = ids.next(new Actor.Machine(haninge, "prov"));
        UUID second = ids.next(new Actor.Machine(haninge, "prov"));
        assertThat(first.version()).isEqualTo(7);
        assertThat(first.toString()).isLessThan(second.toString());
        assertThat(UuidUtil.getInstant(first)).isEqualTo(NOW);
        assertThat(UuidUtil.getInstant(second)).isEqualTo(NOW);
        assertThat(ids.timeless().version()).isEqualTo(4);
    }
}

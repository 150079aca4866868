package se.vagenin.intake;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import se.vagenin.kernel.Municipality;

/** What other modules may react to, in the same transaction. Ids and codes only: never a name, number or text. */
@NamedInterface("events")
public sealed interface ConcernEvent {

    Municipality municipality();

    UUID matterId();

    /** A report is stored and its clocks run. */
    @NamedInterface("events")
    record Received(Municipality municipality, UUID matterId, UUID reportId) implements ConcernEvent {}

    /** A protection assessment was locked. */
    @NamedInterface("events")
    record ProtectionAssessed(Municipality municipality, UUID matterId, UUID assessmentId) implements ConcernEvent {}

    /** A preliminary decision was made for one subject. */
    @NamedInterface("events")
    record Decided(Municipality municipality, UUID matterId, UUID assessmentId, boolean opened)
            implements ConcernEvent {}
}

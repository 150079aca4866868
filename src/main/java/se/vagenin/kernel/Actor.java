package se.vagenin.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who does something, in which municipality. Passed as an argument to every use case. */
public sealed interface Actor {

    Municipality municipality();

    /** The time to keep of what this actor does now: of a visitor who has told no name only the hour (R15). */
    default Instant timeOf(Instant now) {
        return now;
    }

    /** A stable word for the audit log: never a name. */
    String kind();

    /**
     * A signed-in member of staff.
     *
     * @param qualified has the degree that SoL 25:1 requires for assessments about children and the young
     */
    record Staff(Municipality municipality, UUID id, String name, boolean qualified, Set<Assignment> assignments)
            implements Actor {

        public Staff {
            assignments = Set.copyOf(assignments);
        }

        public Set<Role> roles() {
            return assignments.stream().map(Assignment::role).collect(Collectors.toUnmodifiableSet());
        }

        public boolean has(Role role) {
            return roles().contains(role);
        }

        public Set<UUID> units() {
            return assignments.stream().map(Assignment::unitId).collect(Collectors.toUnmodifiableSet());
        }

        @Override
        public String kind() {
            return "STAFF";
        }
    }

    /** A role held in one unit. */
    record Assignment(UUID unitId, Role role) {}

    /** A system that calls the API with client credentials, for example a school's own system. */
    record Client(Municipality municipality, String clientId, Set<String> scopes) implements Actor {

        public Client {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public String kind() {
            return "CLIENT";
        }
    }

    /**
     * A visitor of the public pages. Nothing about the device is known or kept.
     *
     * @param named has told a name of one's own will, so that the exact time may be kept
     */
    record Visitor(Municipality municipality, boolean named) implements Actor {

        /** One who has told no name, which is what everybody is until a report says otherwise. */
        public Visitor(Municipality municipality) {
            this(municipality, false);
        }

        @Override
        public Instant timeOf(Instant now) {
            return named ? now : now.truncatedTo(ChronoUnit.HOURS);
        }

        @Override
        public String kind() {
            return "VISITOR";
        }
    }

    /**
     * Somebody who is not staff and has signed in with an e-ID: a resident, or one who reports at work. Never has a role.
     *
     * @param id a keyed hash of whom the e-ID names: the same at every login in this municipality, and in no other
     * @param personalNumber absent where the e-ID tells none
     */
    record Resident(
            Municipality municipality,
            UUID id,
            String name,
            @Nullable PersonalNumber personalNumber) implements Actor {

        @Override
        public String kind() {
            return "RESIDENT";
        }

        @Override
        public String toString() {
            return "Resident[" + municipality + "/" + id + "]";
        }
    }

    /** The product itself: clocks, deliveries, demo data. */
    record Machine(Municipality municipality, String job) implements Actor {

        @Override
        public String kind() {
            return "MACHINE";
        }
    }
}

package se.vagenin.identity;

/** What a unit does; decides which wall it stands behind. */
public enum UnitKind {
    /** Receives what comes in: mottagning, socialjour. */
    INTAKE,
    /** Violence in close relations and the children's house. */
    VIOLENCE,
    /** Co-operation with the region, family centres, youth clinics. */
    COOPERATION,
    /** Open and preventive work, outreach. */
    PREVENTION,
    FAMILY_LAW,
    /** A vault: OSL 26:3 keeps family counselling secret from the rest of the board too. */
    FAMILY_COUNSELLING,
    HOUSING,
    /** Investigates after the hand-over. */
    SPECIALISED,
    /** Leads or administers; has no matters. */
    STAFF_FUNCTION;

    /** Whether it alone tells so much of somebody that others are not to know who has turned to it (R15, OSL 26:3). */
    public boolean isSecret() {
        return this == VIOLENCE || this == FAMILY_COUNSELLING;
    }
}

package se.vagenin.directory;

/**
 * What kind of help an offering is. The first follow the kinds that the national follow-up of open interventions counts;
 * the last are the seven that SoL 11:5 never leaves without an assessment of needs.
 */
public enum InterventionType {
    INDIVIDUAL_TALKS("Enskilda samtal", Open.TO_ALL),
    FAMILY_SUPPORT("Stöd till familj eller förälder", Open.TO_ALL),
    PARENT_GROUP("Grupp för föräldrar", Open.TO_ALL),
    CHILD_GROUP("Grupp för barn eller unga", Open.TO_ALL),
    ADULT_GROUP("Grupp för vuxna", Open.TO_ALL),
    OPEN_MEETING_PLACE("Öppen mötesplats", Open.TO_ALL),
    ADVICE("Rådgivning", Open.TO_ALL),
    MENTORSHIP("Coach eller mentor", Open.TO_ALL),
    SHELTERED_ACCOMMODATION("Skyddat boende", Open.FROM_21),
    RESIDENTIAL_CARE("Vård på hem för vård eller boende", Open.FROM_21),
    CONTACT_PERSON("Kontaktperson eller kontaktfamilj", Open.NEVER),
    FAMILY_HOME("Familjehem", Open.NEVER),
    LVM_HOME("LVM-hem", Open.NEVER),
    SPECIAL_YOUTH_HOME("Särskilt ungdomshem", Open.NEVER),
    PLACEMENT_OF_YOUNG("Placering av barn eller unga 18–20 år", Open.NEVER),
    SPECIAL_HOUSING("Särskilt boende", Open.NEVER),
    OTHER_ROUND_THE_CLOCK_CARE("Annat hem för vård dygnet runt", Open.NEVER);

    /** The first age at which SoL 11:5 no longer demands an assessment for care in such a home. */
    static final int ADULT_IN_CARE = 21;

    private enum Open {
        TO_ALL,
        FROM_21,
        NEVER
    }

    private final String label;
    private final Open open;

    InterventionType(String label, Open open) {
        this.label = label;
        this.open = open;
    }

    /** Whether the law leaves it open to these ages (R21). */
    public boolean mayBeOpenTo(AgeSpan ages) {
        return switch (open) {
            case TO_ALL -> true;
            case FROM_21 -> ages.from() != null && ages.from() >= ADULT_IN_CARE;
            case NEVER -> false;
        };
    }

    /** Whether a catalogue could ever hold it. */
    public boolean mayEverBeOpen() {
        return open != Open.NEVER;
    }

    public String label() {
        return label;
    }
}

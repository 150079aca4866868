package se.vagenin.kernel;

/** What a member of staff does in a unit; the access policy gives rights to roles, never to persons. */
public enum Role {
    INTAKE_WORKER("Socialsekreterare, mottagning"),
    OUT_OF_HOURS_WORKER("Socialjour"),
    GROUP_MANAGER("Gruppchef"),
    HEAD_OF_UNIT("Verksamhetschef"),
    PROGRAMME_LEADER("Programledare"),
    FIELD_WORKER("Fältarbetare"),
    FAMILY_LAW_OFFICER("Familjerättssekreterare"),
    FAMILY_COUNSELLOR("Familjerådgivare"),
    HOUSING_COORDINATOR("Bostadssamordnare"),
    VIOLENCE_WORKER("Relationsvåldsteam"),
    SPECIALISED_UNIT_WORKER("Utredningsenhet"),
    LOG_REVIEWER("Loggranskare"),
    ANALYST("Verksamhetsutvecklare"),
    ADMINISTRATOR("Administratör"),
    REPORTING_PARTNER("Anmälare i tjänsten");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The role's name in Swedish. */
    public String label() {
        return label;
    }
}

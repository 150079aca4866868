package se.vagenin.directory;

/** What somebody needs help with, in the words of the one who looks for it. */
public enum Topic {
    PARENTING("Att vara förälder"),
    SMALL_CHILDREN("Små barn"),
    FAMILY_CONFLICT("Bråk hemma"),
    SEPARATION("Föräldrar som inte lever ihop"),
    YOUNG("Ung och behöver prata"),
    VIOLENCE("Våld och förtryck"),
    SUBSTANCE_USE("Alkohol, droger och spel"),
    CRIME("Brott och dåligt sällskap"),
    MONEY_AND_HOUSING("Pengar och boende"),
    RELATIVES("Anhörig");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody may come to harm when another sees that this was looked for. */
    public boolean isDelicate() {
        return this == VIOLENCE;
    }
}

package se.vagenin.casefile;

/** What is to be done before a clock ends; the names are those of the API. */
public enum ClockKind {
    PROTECTION_ASSESSMENT("Skyddsbedömning"),
    PRELIMINARY_ASSESSMENT("Förhandsbedömning"),
    REPORTER_FEEDBACK("Svar till anmälaren"),
    ADULT_ASSESSMENT("Bedömning, vuxen"),
    EVICTION_ACKNOWLEDGEMENT("Kvittera till Kronofogden"),
    INVESTIGATION("Utredning"),
    SUPPORT_ANSWER("Svar på erbjudet stöd"),
    INFORMATION_TALK("Informationssamtal"),
    LOCAL_TARGET("Ta ärendet vidare"),
    PERSON_REPLY("Svar till personen");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

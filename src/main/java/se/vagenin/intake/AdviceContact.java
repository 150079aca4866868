package se.vagenin.intake;

import java.time.LocalDate;
import java.util.UUID;
import se.vagenin.casefile.Channel;

/** Advice given without a record (R26, SoL 14:4): there is no field that could say to whom. */
public record AdviceContact(
        UUID id, UUID unitId, LocalDate day, Channel channel, Theme theme, AgeBand ageBand, Result result) {

    /** What the advice was about. */
    public enum Theme {
        PARENTING("Föräldraskap"),
        SEPARATION("Separation"),
        YOUNG_PERSON("Att vara ung"),
        VIOLENCE("Våld eller hot"),
        SUBSTANCE_USE("Alkohol, droger eller spel"),
        MENTAL_HEALTH("Psykisk hälsa"),
        HOUSING("Bostad"),
        ECONOMY("Ekonomi"),
        OTHER("Annat");

        private final String label;

        Theme(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How old the person is about whom advice was asked, roughly. */
    public enum AgeBand {
        UNDER_6("0–5 år"),
        FROM_6("6–12 år"),
        FROM_13("13–17 år"),
        FROM_18("18–20 år"),
        FROM_21("21–64 år"),
        FROM_65("65 år eller äldre"),
        UNKNOWN("Vet inte");

        private final String label;

        AgeBand(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What came of it. */
    public enum Result {
        ENOUGH("Rådgivningen räckte"),
        POINTED_TO_OPEN_SUPPORT("Fick veta om öppet stöd"),
        POINTED_ELSEWHERE("Fick veta om hjälp hos någon annan"),
        INVITED_BACK("Välkommen att höra av sig igen");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}

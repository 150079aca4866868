package se.vagenin.directory;

import org.jspecify.annotations.Nullable;

/** The ages that help is for, both ends included; a missing end is no limit. */
public record AgeSpan(@Nullable Integer from, @Nullable Integer to) {

    public static final AgeSpan ALL = new AgeSpan(null, null);
    public static final int OLDEST = 120;

    public AgeSpan {
        if (outside(from) || outside(to) || (from != null && to != null && from > to)) {
            throw new IllegalArgumentException("Not a span of ages: " + from + " to " + to);
        }
    }

    public boolean includes(int age) {
        return (from == null || age >= from) && (to == null || age <= to);
    }

    /** As read: "3–12 år", "från 15 år". */
    public String words() {
        if (from == null && to == null) {
            return "alla åldrar";
        }
        if (from == null) {
            return "till och med " + to + " år";
        }
        return to == null ? "från " + from + " år" : from + "–" + to + " år";
    }

    private static boolean outside(@Nullable Integer age) {
        return age != null && (age < 0 || age > OLDEST);
    }
}

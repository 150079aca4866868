package se.vagenin.web;

import java.util.List;

/** The times of a day to choose among. */
public record DayChoice(String name, List<Option> times) {

    public DayChoice {
        times = List.copyOf(times);
    }
}

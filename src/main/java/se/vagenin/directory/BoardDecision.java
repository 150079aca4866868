package se.vagenin.directory;

import java.time.LocalDate;

/**
 * A decision of the social services board.
 *
 * @param number as the board's minutes number it, for example {@code SN 2026:41}
 */
public record BoardDecision(String number, LocalDate date) {

    public BoardDecision {
        if (number.isBlank()) {
            throw new IllegalArgumentException("A board decision has a number");
        }
    }
}

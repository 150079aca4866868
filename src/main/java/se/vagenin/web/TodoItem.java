package se.vagenin.web;

/**
 * A row of Min dag: its clock, the act, whom it is about and the button.
 *
 * @param about one quiet line: "Provbarn Sju, 11 år · anmälan från BUP"
 * @param button one word, such as "Besluta"; the row's title stands in the button for those who hear it
 */
public record TodoItem(ClockChip clock, String title, String about, String href, String button) {}

/** Whole paths through the started program in a real browser, as the people who walk them meet them. */
@org.jspecify.annotations.NullMarked
package se.vagenin.journeys;

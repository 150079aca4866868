package se.vagenin.casefile;

/**
 * A row of the queue.
 *
 * @param matter its title says "Skyddad person" for a viewer who is not named in it
 * @param named the viewer answers for the matter or is named in it
 */
public record QueueRow(Matter matter, boolean named) {}

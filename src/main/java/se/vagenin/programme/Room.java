package se.vagenin.programme;

import java.util.UUID;

/**
 * Where talks are held.
 *
 * @param location the place that the resident is told of
 * @param active can still be chosen
 */
public record Room(UUID id, UUID unit, String name, UUID location, boolean active) {}

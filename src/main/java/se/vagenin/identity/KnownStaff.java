package se.vagenin.identity;

import java.util.UUID;
import se.vagenin.kernel.Actor;

/**
 * Somebody signed in, with the roles held when it was read.
 *
 * @param mark another one as soon as anything about the person or the roles has been changed
 */
public record KnownStaff(Actor.Staff staff, UUID mark) {}

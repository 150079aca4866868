package se.vagenin.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What kind of talk somebody wants.
 *
 * @param unit who gives it
 * @param offering what it is about; absent for advice
 */
public record Wish(UUID unit, @Nullable UUID offering, Way way, boolean interpreter) {}

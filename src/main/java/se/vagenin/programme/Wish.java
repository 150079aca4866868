package se.vagenin.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What kind of talk somebody wants.
 *
 * @param unit who gives it
 * @param offering what it is about; absent for advice
 * @param language that the person wants to speak, as the person calls it
 */
public record Wish(UUID unit, @Nullable UUID offering, Way way, String language, boolean interpreter) {}

/**
 * Concern reports for other systems: the same use cases as the pages, as JSON. Holds no rule; reads, asks and answers.
 * The description is {@code docs/api/openapi.json}.
 */
@NullMarked
package se.vagenin.intake.api;

import org.jspecify.annotations.NullMarked;

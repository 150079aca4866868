/**
 * Turns a typed letter or paper into a PDF that can be archived (PDF/A-2a) and read aloud (PDF/UA-1).
 * Owns the printed look, the fonts and nothing else: no table, no page, no clock. Callers pass every word and
 * the time, so the same input always gives the same bytes and nothing is printed that the caller did not hand over.
 */
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"kernel"})
package se.vagenin.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The workspace pages of a matter: what came in, what is next, and every step of an assessment. */
@NullMarked
package se.vagenin.intake.pages;

import org.jspecify.annotations.NullMarked;

/** Coming back with the code ({@code /svar}): read, write more, tell who one is, end. No cookie: a key in the form. */
@NullMarked
package se.vagenin.intake.contact.visit;

import org.jspecify.annotations.NullMarked;

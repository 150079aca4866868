/** The public pages on which residents book a first talk, and come back to it with their code. */
@NullMarked
package se.vagenin.programme.visit;

import org.jspecify.annotations.NullMarked;

/** The pages on which staff see what is booked and say when they can be booked. */
@NullMarked
package se.vagenin.programme.desk;

import org.jspecify.annotations.NullMarked;

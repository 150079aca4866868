/**
 * Makes data sets, loads the product as its users do and reports what it stands. Uses the product's HTTP interfaces, the
 * public classes of its modules {@code crypto} and {@code runtime}, and its tables through COPY.
 */
@NullMarked
package se.vagenin.bench;

import org.jspecify.annotations.NullMarked;

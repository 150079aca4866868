/** Requests, how they are sent and how they are timed. */
@NullMarked
package se.vagenin.bench.load;

import org.jspecify.annotations.NullMarked;

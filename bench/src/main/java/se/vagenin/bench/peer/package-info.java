/** Another system, asked for what is most alike to what the product does, on the same server and in the same way. */
@NullMarked
package se.vagenin.bench.peer;

import org.jspecify.annotations.NullMarked;

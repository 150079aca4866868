/** What is done to the product on purpose while it works, and what must hold afterwards. */
@NullMarked
package se.vagenin.bench.drill;

import org.jspecify.annotations.NullMarked;

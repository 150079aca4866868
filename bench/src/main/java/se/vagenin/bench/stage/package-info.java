/** What a measurement needs around it: a database, a login provider and the product itself. */
@NullMarked
package se.vagenin.bench.stage;

import org.jspecify.annotations.NullMarked;

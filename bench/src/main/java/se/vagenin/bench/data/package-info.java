/** Data sets, made through COPY into the product's own tables. */
@NullMarked
package se.vagenin.bench.data;

import org.jspecify.annotations.NullMarked;

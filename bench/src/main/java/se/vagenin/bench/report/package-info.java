/** Results, and how they are shown. */
@NullMarked
package se.vagenin.bench.report;

import org.jspecify.annotations.NullMarked;

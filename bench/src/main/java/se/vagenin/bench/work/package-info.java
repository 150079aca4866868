/** The workloads, one class each. */
@NullMarked
package se.vagenin.bench.work;

import org.jspecify.annotations.NullMarked;

/**
 * What PostgreSQL itself gives: the statements of each workload, recorded from the running product, asked by pgbench on the
 * same tables, rows and server, past row-level security.
 */
@NullMarked
package se.vagenin.bench.raw;

import org.jspecify.annotations.NullMarked;

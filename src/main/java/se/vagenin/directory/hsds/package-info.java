/**
 * The catalogue as open data by HSDS 3.0, for whoever wants to show it elsewhere: no token, no person's data. Its paging
 * and names are those of HSDS and not of our REST profile (decision 0023). Part of the module directory.
 */
@NullMarked
package se.vagenin.directory.hsds;

import org.jspecify.annotations.NullMarked;

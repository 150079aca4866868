/**
 * The sixteen digits that are the only key back to something a resident began without saying who it was. Shown once,
 * kept only as the keyed index of a slow hash; what a guess costs and how many are let through stands in decision 0025.
 * Owns no table: whoever gives out codes keeps the index in a row of its own.
 */
@NullMarked
package se.vagenin.crypto.code;

import org.jspecify.annotations.NullMarked;

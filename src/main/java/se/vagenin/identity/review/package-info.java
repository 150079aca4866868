/** The review of the log for those who may (R32): who did what and when, without names of residents and without content. */
@NullMarked
package se.vagenin.identity.review;

import org.jspecify.annotations.NullMarked;

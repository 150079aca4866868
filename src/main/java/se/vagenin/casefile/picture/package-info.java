/**
 * Takes out of a picture what it says about itself, segment by segment: the compressed picture is never opened, so not a
 * pixel changes (decision 0013). Knows nothing of matters.
 */
@NullMarked
package se.vagenin.casefile.picture;

import org.jspecify.annotations.NullMarked;

/** What every public form of several pages needs: the answers that travel with it and come back (decision 0010). */
@NullMarked
package se.vagenin.intake.form;

import org.jspecify.annotations.NullMarked;

/** What the public forms of more than one feature share: the files that come with the last page. */
@NullMarked
package se.vagenin.intake.form;

import org.jspecify.annotations.NullMarked;

/** The catalogue at the desk of staff: look up, write, keep right. Part of the module directory; nobody else imports it. */
@NullMarked
package se.vagenin.directory.desk;

import org.jspecify.annotations.NullMarked;

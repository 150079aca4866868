/** Staff's side of a conversation: read it, answer it, and report a concern that it gives rise to. */
@NullMarked
package se.vagenin.intake.contact.desk;

import org.jspecify.annotations.NullMarked;

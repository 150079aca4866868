/**
 * Talking to somebody who may have told no name ("Prata med oss"). A conversation is a matter in the one queue; what was
 * said stands here, sealed under the matter's own key. The person comes back with a code of sixteen digits (decision 0025)
 * and nothing is kept that could tell who it was, finer than the hour when (decision 0026). Staff cannot put a name to an
 * anonymous conversation: only the person can.
 *
 * <p>Its one clock is the municipality's own: an answer by the end of the next working day.
 */
@NullMarked
@NamedInterface("contact")
package se.vagenin.intake.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

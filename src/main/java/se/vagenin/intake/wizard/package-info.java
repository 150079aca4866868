/**
 * The public ways in: the start page and the report of concern, page by page. Its only way inward is
 * {@link se.vagenin.intake.ReceiveConcern}. It keeps nothing itself: the answers travel sealed with the form until they
 * are sent (decision 0010).
 */
@NullMarked
package se.vagenin.intake.wizard;

import org.jspecify.annotations.NullMarked;

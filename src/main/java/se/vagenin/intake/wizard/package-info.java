/**
 * The public ways in: the start page and the report of concern, page by page. Its only way inward is
 * {@link se.vagenin.intake.ReceiveConcern}. The answers travel sealed with the form until they are sent (decision 0010) and
 * are kept only for one who has signed in and saves (decision 0015). Owns the table saved_report.
 */
@NullMarked
package se.vagenin.intake.wizard;

import org.jspecify.annotations.NullMarked;

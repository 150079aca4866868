/** "Prata med oss", page by page ({@code /kontakt}). Its only way inward is {@code StartConversation}. */
@NullMarked
package se.vagenin.intake.contact.form;

import org.jspecify.annotations.NullMarked;

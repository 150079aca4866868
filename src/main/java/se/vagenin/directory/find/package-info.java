/**
 * Find support: the public pages of the catalogue. Reads what is offered, keeps nothing of the visitor, and leads on from
 * every page. What is about violence is shown only behind a page that says so, at addresses that do not. Part of the
 * module directory; owns the tables missed_search and missed_word.
 */
@NullMarked
package se.vagenin.directory.find;

import org.jspecify.annotations.NullMarked;

package se.vagenin.api;

/**
 * One fault in what was sent. Never repeats the value.
 *
 * @param field JSON pointer (RFC 6901) into the body, or the name of a query parameter or header
 * @param message Swedish, says what to do
 */
public record FieldError(String field, String message) {}

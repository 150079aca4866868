package se.vagenin.audit;

/**
 * The end of a municipality's chain at some moment. Kept outside the database it proves later that nothing before it
 * was cut off or written anew.
 *
 * @param hash in hexadecimal
 */
public record AuditHead(long seq, String hash) {}

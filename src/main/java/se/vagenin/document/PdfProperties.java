package se.vagenin.document;

import java.time.Instant;
import java.util.Locale;

/** What a reader's program says about the file before it is opened. {@code created} is printed nowhere. */
public record PdfProperties(String title, String author, Locale language, Instant created) {}

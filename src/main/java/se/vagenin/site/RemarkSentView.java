package se.vagenin.site;

/** The receipt, which can be had in another language without sending anything again. */
public record RemarkSentView(String sealed) {}

package se.vagenin.document;

import java.util.List;

/** A letter to somebody: address lines for the window envelope, body, and the names that sign it. */
public record Letter(Letterhead head, List<String> recipient, String title, List<Block> body, List<String> signature) {}

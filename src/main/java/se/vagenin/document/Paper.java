package se.vagenin.document;

import java.util.List;

/** A receipt, a hand-over package or any other paper without an addressee. */
public record Paper(Letterhead head, String title, String lead, List<Block> body) {}

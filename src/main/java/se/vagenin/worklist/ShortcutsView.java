package se.vagenin.worklist;

/** The page about the keys of the list. */
public record ShortcutsView(boolean on) {}

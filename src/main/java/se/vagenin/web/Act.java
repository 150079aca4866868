package se.vagenin.web;

/** A way on: the act that a link or button names, and where it leads. */
public record Act(String label, String href) {}

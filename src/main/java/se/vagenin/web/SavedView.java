package se.vagenin.web;

/** A view of a list as a link with its count. */
public record SavedView(String label, String href, int count, boolean current) {}

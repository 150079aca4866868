package se.vagenin.web;

import java.util.List;

/** An open intervention as people meet it in the directory. */
public record Offer(String title, String href, String text, List<Fact> facts, List<String> tags) {}

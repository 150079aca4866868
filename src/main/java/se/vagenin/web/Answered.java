package se.vagenin.web;

/** A given answer on the page that checks them, with the address where it is changed. */
public record Answered(String question, String answer, String change) {}

package se.vagenin.web;

/** What happens next, and when: "I kväll" · "Vi bedömer om barnen behöver skydd direkt." */
public record Step(String lead, String text) {}

package se.vagenin.web;

/** What a controller for people answers: a page, a way on, or a refusal that becomes a calm error page. */
public sealed interface Answer permits Page, Redirect, Refused {}

package se.vagenin.api;

/** What a request from another system leads to. */
public sealed interface ApiAnswer permits ApiResult, ApiProblem {}

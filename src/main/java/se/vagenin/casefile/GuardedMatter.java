package se.vagenin.casefile;

import se.vagenin.identity.Guarded;

/** A matter and what the access policy needs to know of it, read together. */
public record GuardedMatter(Matter matter, Guarded guarded) {}

/** Proofs that belong to the whole program rather than to one module; their numbers are the goals of reliability. */
@org.jspecify.annotations.NullMarked
package se.vagenin.assurance;

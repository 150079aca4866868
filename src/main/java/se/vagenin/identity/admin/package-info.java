/**
 * What an administrator sets: the municipality's facts, units, staff and their roles, the delegation order, and a further
 * municipality from a template. An administrator reaches no matter and cannot change the own roles.
 */
@NullMarked
package se.vagenin.identity.admin;

import org.jspecify.annotations.NullMarked;

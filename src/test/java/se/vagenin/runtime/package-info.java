@org.jspecify.annotations.NullMarked
package se.vagenin.runtime;

/**
 * What the demo is filled with: offerings, and some three hundred matters of the last ninety days, all made up. It lives
 * in the profile {@code demo} only, goes through the same use cases as everybody else, with the clock set to when each
 * thing happened, and stands above every other module: it may import them all, and none may import it.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package se.vagenin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

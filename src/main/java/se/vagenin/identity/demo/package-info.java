/**
 * The demo's login provider and people. A real OpenID Connect provider in this process, where anyone may be anyone: it
 * exists in the profile {@code demo} only, and production refuses to start with that profile.
 */
@NullMarked
package se.vagenin.identity.demo;

import org.jspecify.annotations.NullMarked;

/**
 * Login and the four filter chains: staff with a session, systems with a token, the token server, and the public pages
 * that know nobody. Each binds the municipality and puts the actor on the request.
 */
@NullMarked
package se.vagenin.identity.login;

import org.jspecify.annotations.NullMarked;

package se.vagenin.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operations that a page or API method serves. Somebody who could never do any of them is refused before the
 * method runs; the use case then checks the one matter. A handler without this or {@link PublicEndpoint} is refused
 * to everybody and fails the build.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    Operation[] value();
}

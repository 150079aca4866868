/**
 * Files on their way in. What a form or an API call carries is read as a stream, and each file is sealed before it
 * touches a disk, with a key that lives in memory only (decision 0014). Base module: it knows no feature.
 *
 * <p>The container and Spring would write uploads in plain text to a temporary directory, so both are switched off
 * ({@code spring.servlet.multipart.enabled}). Nothing is refused half-way: what is too large, too much, or more than
 * there is room for is read past, so that the form that came with it is answered in words with every answer kept.
 */
@NullMarked
@ApplicationModule(
        displayName = "Upload",
        allowedDependencies = {"crypto"})
package se.vagenin.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package se.vagenin.intake.wizard;

import org.jspecify.annotations.Nullable;
import se.vagenin.web.Signed;

/** A form that lay too long, or whose earlier answers could not be read, and where it goes on. */
public record ReportPausedView(
        boolean readable,
        String sealed,
        String stop,
        String action,
        @Nullable Signed signed) {}

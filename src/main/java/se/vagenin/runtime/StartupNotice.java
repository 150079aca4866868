package se.vagenin.runtime;

import java.util.List;

/** A bean that has lines for the operator, printed just before the line that says the server is ready. */
public interface StartupNotice {
    List<String> lines();
}

package se.vagenin.site;

import org.jspecify.annotations.Nullable;
import se.vagenin.web.FormErrors;

/** The form as typed. Everything may be missing or wrong; it is shown again as it was. */
public record RemarkView(
        String sealed,
        String text,
        String page,
        String reach,
        FormErrors errors,
        @Nullable String notice) {

    @Override
    public String toString() {
        return "RemarkView[]";
    }
}

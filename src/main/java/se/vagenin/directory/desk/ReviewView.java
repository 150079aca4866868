package se.vagenin.directory.desk;

import java.util.List;
import se.vagenin.web.SwedishText;

/** What is to be gone through. */
public record ReviewView(List<Row> rows) {

    /** One entry. */
    public record Row(String id, String name, String href, String due, String last) {}

    public String found() {
        return SwedishText.capital(SwedishText.count(rows.size(), "insats att gå igenom", "insatser att gå igenom"));
    }
}

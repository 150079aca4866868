package se.vagenin.intake.wizard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.vagenin.web.Option;
import se.vagenin.web.Text;

/** Where a child is now. */
enum ReportPlace {
    HOME("hemma"),
    SCHOOL("skolan"),
    ELSEWHERE("annan"),
    OUT("ute"),
    UNKNOWN("vetinte");

    private final String code;

    ReportPlace(String code) {
        this.code = code;
    }

    String words() {
        return Text.text("report.place." + code);
    }

    /** What staff will read, whatever the language of the form. */
    String swedish() {
        return Text.swedish("report.place." + code);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(each -> each.code).toList();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(each -> Option.of(each.code, each.words()))
                .toList();
    }

    static Optional<ReportPlace> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

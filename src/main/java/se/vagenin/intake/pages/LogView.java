package se.vagenin.intake.pages;

import java.util.List;

/** Everybody who has seen or changed a matter, newest first. */
public record LogView(String address, String reference, String title, List<MatterView.SeenRow> rows) {

    static LogView of(MatterFile file) {
        return new LogView(
                file.address(), file.matter().reference(), file.matter().title(), SeenRows.all(file));
    }
}

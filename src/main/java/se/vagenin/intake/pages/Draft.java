package se.vagenin.intake.pages;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.vagenin.casefile.FormDrafts;
import se.vagenin.kernel.Actor;
import se.vagenin.web.SwedishText;
import tools.jackson.databind.json.JsonMapper;

/** Keeps and finds half-filled forms as JSON. */
@Component
class Draft {

    private final FormDrafts drafts;
    private final JsonMapper json;

    Draft(FormDrafts drafts, JsonMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /** A form that was kept, and the words that say when. */
    record Found<T>(T form, String saved) {}

    static FormDrafts.Key key(Actor.Staff staff, UUID matter, UUID assessment, String form) {
        return new FormDrafts.Key(staff, matter, assessment, form);
    }

    void keep(FormDrafts.Key key, Object form) {
        drafts.keep(key, json.writeValueAsString(form));
    }

    <T> Optional<Found<T>> find(FormDrafts.Key key, Class<T> type) {
        return drafts.find(key)
                .map(kept -> new Found<>(
                        json.readValue(kept.content(), type), "Utkast sparat " + SwedishText.time(kept.savedAt())));
    }

    void drop(FormDrafts.Key key) {
        drafts.drop(key);
    }
}

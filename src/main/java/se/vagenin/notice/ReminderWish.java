package se.vagenin.notice;

import se.vagenin.web.Language;

/**
 * What somebody asks for.
 *
 * @param open whether the text may say that it is about social services; else it names nobody
 * @param language that it is written in
 */
public record ReminderWish(NoticeAddress address, boolean open, Language language) {

    @Override
    public String toString() {
        return "ReminderWish[" + address.way() + "]";
    }
}

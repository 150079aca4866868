package se.vagenin.notice;

import java.util.UUID;

/**
 * What a carrier carries.
 *
 * @param id the same each time the same message is tried, and found nowhere else
 */
record Letter(UUID id, NoticeAddress to, String subject, String text) {

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}

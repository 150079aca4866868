package se.vagenin.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Around every public page. No cookie, no storage, no person.
 *
 * @param site absent when no municipality is known for the host, then only 112 is shown
 * @param visit what was asked for, so that the page can be had in another language
 */
public record PublicFrame(Assets assets, @Nullable SiteFacts site, Visit visit) implements Frame {

    /** The same page in another language, and whether it is the one that is shown. */
    public record Choice(Language language, String href, boolean current) {}

    @Override
    public String municipality() {
        return site == null ? "" : site.municipality();
    }

    /** "Hitta stöd – Vägen in, Haninge kommun". */
    public String titled(String title) {
        return title + " – Vägen in" + (municipality().isEmpty() ? "" : ", " + municipality());
    }

    public Language language() {
        return visit.language();
    }

    /** A public address of ours in the language of this page. */
    public String to(String path) {
        return language().to(path);
    }

    /**
     * This page in every language. After a form was sent a page without a form of its own is asked for anew by its
     * address; where the sending failed there is no such page. An error leads to the start page: it repeats nothing of
     * what was asked for.
     */
    public List<Choice> languages() {
        if (visit.failed() && !visit.read()) {
            return List.of();
        }
        String asked = visit.read() && visit.query() != null ? visit.path() + "?" + visit.query() : visit.path();
        String path = visit.failed() ? "/" : asked;
        return Arrays.stream(Language.values())
                .map(each -> new Choice(each, each.to(path), each == language()))
                .toList();
    }

    /** Whether a word on the page so far had to be said in Swedish, because nobody has translated it. */
    public boolean untranslated() {
        return Spoken.current().untranslated();
    }

    /** Whether a word on the page so far is a translation that no second reader has looked at. */
    public boolean unreviewed() {
        return Spoken.current().unread();
    }
}

package se.vagenin.web;

/**
 * What has been said so far in one request, and in which language: whether some of it fell back on Swedish, and whether
 * some of it has not been looked at by a second reader. The foot of the page tells.
 */
final class Spoken {

    private static final ScopedValue<Spoken> CURRENT = ScopedValue.newInstance();

    private final Language language;
    private boolean untranslated;
    private boolean unread;

    Spoken(Language language) {
        this.language = language;
    }

    static Spoken current() {
        return CURRENT.isBound() ? CURRENT.get() : new Spoken(Language.SWEDISH);
    }

    static <T, X extends Throwable> T in(Language language, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Spoken(language)).call(work);
    }

    Language language() {
        return language;
    }

    void said(String key) {
        unread |= !Reviews.isRead(language, key);
    }

    void inSwedishInstead(String key) {
        untranslated |= language != Language.EASY_SWEDISH || !EasyAlready.is(key);
    }

    boolean untranslated() {
        return untranslated;
    }

    boolean unread() {
        return unread;
    }
}

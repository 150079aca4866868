package se.vagenin.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the public site. It stands first in the address, because nothing is kept of a visitor that could remember
 * it: {@code /fi/stod}. Swedish, which the address does not name, is also the only language of the workspace.
 */
public enum Language {
    SWEDISH("sv", "sv", "Svenska"),
    EASY_SWEDISH("lattlast", "sv-simple", "Lättläst"),
    ENGLISH("en", "en-GB", "English"),
    FINNISH("fi", "fi", "Suomi"),
    ARABIC("ar", "ar-u-nu-latn", "العربية"),
    SOMALI("so", "so", "Soomaali");

    private final String code;
    private final Locale locale;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    /** The language of the running request; Swedish where none is bound, as in a job. */
    public static Language current() {
        return Spoken.current().language();
    }

    /** Does something in this language, such as printing a paper for somebody. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return Spoken.in(this, work);
    }

    /** In the address and in the names of the files of words: "fi", "lattlast". */
    public String code() {
        return code;
    }

    /** For {@code lang}: easy-read Swedish is Swedish to whatever reads it out. */
    public String lang() {
        return locale.getLanguage();
    }

    /** For {@code hreflang}, which tells the two kinds of Swedish apart. */
    public String tag() {
        return locale.stripExtensions().toLanguageTag();
    }

    /** For {@code dir}. */
    public String dir() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    public boolean rightToLeft() {
        return this == ARABIC;
    }

    /** As those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** How its dates and figures are written; Arabic with the digits that stand on telephones here. */
    public Locale locale() {
        return locale;
    }

    /** A public address of ours in this language: "/fi/stod" for "/stod". Addresses without languages stay as they are. */
    public String to(String path) {
        if (this == SWEDISH || !LanguageAddress.hasLanguages(path)) {
            return path;
        }
        return "/" + code + (path.equals("/") ? "" : path);
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}

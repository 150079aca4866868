package se.vagenin.web;

/**
 * A sentence with a telephone number in it, as a page writes it: the number whole on one line, to be pressed, and from left
 * to right in every language.
 */
public record Calling(String before, String phone, String after) {

    /** Stands for the number while the sentence is put together; a sign that no text has. */
    private static final String PLACE = "\uFFFC";

    /**
     * The words of a key with a number in them.
     *
     * @param key of words with {0} where the number stands
     */
    public static Calling of(String key, String phone) {
        String sentence = Text.text(key, PLACE).replace("\u2068" + PLACE + "\u2069", PLACE);
        int place = sentence.indexOf(PLACE);
        if (place < 0) {
            throw new IllegalArgumentException("No place for a number in " + key);
        }
        return new Calling(sentence.substring(0, place), phone, sentence.substring(place + 1));
    }

    /** The number as a telephone wants it. */
    public String dial() {
        return SiteFacts.dial(phone);
    }
}

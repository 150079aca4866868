package se.vagenin.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How hard a Swedish text is to read: words per sentence plus the share of words longer than six letters. */
final class Lix {

    private Lix() {}

    /** Of the texts that say something: labels of a word or two are no sentences. */
    static int of(Collection<String> texts) {
        List<String> sentences =
                texts.stream().filter(text -> text.split(" ").length > 3).toList();
        return sentences.isEmpty() ? 0 : of(String.join(". ", sentences));
    }

    static int of(String text) {
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        long sentences = Arrays.stream(text.split("[.!?:]+"))
                .filter(part -> part.matches("(?s).*\\p{L}.*"))
                .count();
        long longWords = words.stream().filter(word -> word.length() > 6).count();
        return (int) (words.size() / sentences + 100 * longWords / words.size());
    }
}

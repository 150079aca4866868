package se.vagenin.web;

import java.util.List;

/**
 * How somebody may be reached, in a frame above everything that can lead to a call or a letter.
 *
 * @param restricted something must not be done, so it is confirmed before anything is sent or printed
 */
public record SafeContactBox(String lead, List<String> sentences, boolean restricted) {

    public SafeContactBox {
        sentences = List.copyOf(sentences);
    }

    /** At least one of them forbids something. */
    public static boolean anyRestricted(List<SafeContactBox> boxes) {
        return boxes.stream().anyMatch(SafeContactBox::restricted);
    }

    @Override
    public String toString() {
        return "SafeContactBox[]";
    }
}

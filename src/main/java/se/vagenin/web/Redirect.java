package se.vagenin.web;

import org.springframework.http.HttpStatus;

/** The way on after a POST, or to the same page anew; always inside this site (an open redirect would lend our name to a stranger's page). */
public record Redirect(String path, HttpStatus status) implements Answer {

    public Redirect {
        if (!status.is3xxRedirection()) {
            throw new IllegalArgumentException("Not a way on: " + status);
        }
        boolean local = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        if (!local || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A redirect stays on this site");
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, HttpStatus.SEE_OTHER);
    }

    /** To the same address as before; what a form held is sent along. */
    public static Redirect again(String path) {
        return new Redirect(path, HttpStatus.TEMPORARY_REDIRECT);
    }
}

package se.vagenin.web;

/** The way on after a POST, or to the same page anew; always inside this site (an open redirect would lend our name to a stranger's page). */
public record Redirect(String path) implements Answer {

    public Redirect {
        boolean local = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
        if (!local || path.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A redirect stays on this site");
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path);
    }
}

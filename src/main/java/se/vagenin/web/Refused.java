package se.vagenin.web;

import org.springframework.http.HttpStatus;

/** A request that is answered with the error page of its status. */
public record Refused(HttpStatus status) implements Answer {

    public Refused {
        if (!status.isError()) {
            throw new IllegalArgumentException("A refusal has an error status");
        }
    }

    /** Also for another municipality's id: the answer must not tell that it exists. */
    public static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND);
    }

    public static Refused forbidden() {
        return new Refused(HttpStatus.FORBIDDEN);
    }
}

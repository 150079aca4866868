package se.vagenin.api;

import org.springframework.web.multipart.MultipartException;

/** What was sent could not be read at all; the connection may be broken. */
final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ApiProblem problem;

    UnreadableBody(ApiProblem problem) {
        super(problem.type());
        this.problem = problem;
    }

    ApiProblem problem() {
        return problem;
    }

    static ApiProblem wrongType() {
        return ApiProblem.of(
                ApiProblem.Kind.UNSUPPORTED_MEDIA_TYPE,
                "Skicka innehållet som application/json, eller som multipart/form-data när det är bilagor.");
    }

    static ApiProblem tooLarge() {
        return ApiProblem.of(
                ApiProblem.Kind.TOO_LARGE,
                "Anropet får vara högst 2 MB. Korta texten, eller lägg det som är stort i bilagor.");
    }

    static ApiProblem tooLargeFiles() {
        return ApiProblem.of(
                ApiProblem.Kind.TOO_LARGE,
                "En bilaga får vara högst 20 MB och det får vara högst tio. Dela upp eller förminska filerna.");
    }

    static ApiProblem multipart(MultipartException broken) {
        return ApiProblem.of(
                ApiProblem.Kind.INVALID_REQUEST,
                "Bilagorna gick inte att läsa. Skicka dem som multipart/form-data, varje fil i en del som heter file.");
    }
}

package se.vagenin.intake.api;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.vagenin.api.ApiResult;
import se.vagenin.api.ApiWriter;
import se.vagenin.identity.PublicEndpoint;

/** What the API is, for everybody. */
@RestController
@RequestMapping(Addresses.API)
@PublicEndpoint
class ApiInfoApi {

    private final ApiWriter writer;
    private final ApiDescription description;

    ApiInfoApi(ApiWriter writer, ApiDescription description) {
        this.writer = writer;
        this.description = description;
    }

    /** As the Swedish REST API profile asks for it. */
    record ApiInfo(String apiName, String apiVersion, String apiReleased, String apiDocumentation, String apiStatus) {}

    @GetMapping("/api-info")
    ResponseEntity<byte[]> info() {
        return writer.respond(ApiResult.ok(new ApiInfo(
                ApiDescription.NAME,
                ApiDescription.VERSION,
                ApiDescription.RELEASED,
                Addresses.API + "/openapi.json",
                "active")));
    }

    @GetMapping("/openapi.json")
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description.bytes());
    }
}

package se.vagenin.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import se.vagenin.tenancy.KnownSites;

/**
 * The answer while the database is down or too many ask at once: what has happened, whom to ring, and the form that was sent, so that it can be
 * sent again. Asks the database nothing.
 */
@Component
final class Outage {

    private static final String SECONDS = "30";

    private final Templates templates;
    private final ProblemAnswers problems;
    private final Assets assets;
    private final ObjectProvider<KnownSites> sites;
    private final ObjectProvider<MultipartResolver> uploads;
    private final Clock clock;

    Outage(
            Templates templates,
            ProblemAnswers problems,
            Assets assets,
            ObjectProvider<KnownSites> sites,
            ObjectProvider<MultipartResolver> uploads,
            Clock clock) {
        this.templates = templates;
        this.problems = problems;
        this.assets = assets;
        this.sites = sites;
        this.uploads = uploads;
        this.clock = clock;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        Visit visit = Visit.of(request);
        if (ProblemAnswers.isForMachines(visit.path())) {
            problems.document(
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value(), null).forMachine(), response);
            return;
        }
        OutageView view = view(request, visit);
        SiteFacts site = site(request);
        boolean work = Frames.isWork(request);
        Frame frame = work
                ? new WorkFrame(assets, site == null ? "" : site.municipality(), null, List.of(), null)
                : new PublicFrame(assets, site, view.sent() ? keptBack(visit) : visit);
        templates.write(
                new Page(work ? "web/outageWork" : "web/outage", view, HttpStatus.SERVICE_UNAVAILABLE),
                frame,
                response);
    }

    /** No choice of language, which would leave what is typed behind. */
    private static Visit keptBack(Visit visit) {
        return new Visit(visit.language(), visit.path(), null, false, true);
    }

    private @Nullable SiteFacts site(HttpServletRequest request) {
        KnownSites known = sites.getIfAvailable();
        return known == null
                ? null
                : known.byHost(request.getServerName())
                        .map(site -> MunicipalitySite.facts(site, clock.instant()))
                        .orElse(null);
    }

    private OutageView view(HttpServletRequest request, Visit visit) {
        boolean files = String.valueOf(request.getContentType())
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data");
        return visit.read()
                ? new OutageView(Unavailable.tooMany(request), false, List.of(), false)
                : new OutageView(
                        Unavailable.tooMany(request),
                        true,
                        typed(files ? fields(request) : request.getParameterMap()),
                        files);
    }

    /** The files themselves are let go: they are sealed with the memory of this process only. */
    private Map<String, String[]> fields(HttpServletRequest request) {
        MultipartResolver reader = uploads.getIfAvailable();
        if (reader == null || request.getDispatcherType() == DispatcherType.ERROR || !reader.isMultipart(request)) {
            return request.getParameterMap();
        }
        try {
            MultipartHttpServletRequest read = reader.resolveMultipart(request);
            Map<String, String[]> fields = Map.copyOf(read.getParameterMap());
            reader.cleanupMultipart(read);
            return fields;
        } catch (MultipartException broken) {
            return Map.of();
        }
    }

    private static List<OutageView.Typed> typed(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new OutageView.Typed(field.getKey(), value)))
                .toList();
    }
}

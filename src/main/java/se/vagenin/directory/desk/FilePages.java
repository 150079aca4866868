package se.vagenin.directory.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.vagenin.directory.CatalogueTerms;
import se.vagenin.directory.OfferingResult;
import se.vagenin.directory.Offerings;
import se.vagenin.directory.desk.CatalogueImport.Against;
import se.vagenin.directory.desk.CatalogueImport.Outcome;
import se.vagenin.identity.Access;
import se.vagenin.identity.NotFound;
import se.vagenin.identity.Operation;
import se.vagenin.identity.Requires;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.IdSource;
import se.vagenin.web.Answer;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Page;

/** The catalogue out as a file, and in again: first read through, and written only after a yes. */
@Controller
@Requires(Operation.EDIT_OFFERINGS)
class FilePages {

    private static final String ADDRESS = OfferingPages.ADDRESS + "/fil";

    private final Offerings offerings;
    private final CatalogueTerms terms;
    private final ImportStore store;
    private final Access access;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final IdSource ids;

    FilePages(
            Offerings offerings,
            CatalogueTerms terms,
            ImportStore store,
            Access access,
            TransactionTemplate transaction,
            Clock clock,
            IdSource ids) {
        this.offerings = offerings;
        this.terms = terms;
        this.store = store;
        this.access = access;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    @GetMapping(ADDRESS)
    Answer start(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        return Page.of("directory/file", FileView.start());
    }

    @GetMapping(ADDRESS + "/insatser.csv")
    ResponseEntity<byte[]> export(Actor.Staff staff) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        String name = "insatser-" + staff.municipality().padded() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(CatalogueExport.write(offerings.all(staff.municipality()), terms.choices(staff.municipality())));
    }

    @PostMapping(ADDRESS)
    Answer read(Actor.Staff staff, @RequestParam(name = "fil", required = false) @Nullable MultipartFile file)
            throws IOException {
        access.require(staff, Operation.EDIT_OFFERINGS);
        if (file == null || file.isEmpty()) {
            return Page.invalid("directory/file", FileView.wrong(FormErrors.of("fil", "Välj en CSV-fil")));
        }
        byte[] content = file.getBytes();
        Outcome outcome = tryOut(staff, content);
        if (!outcome.isClean()) {
            FileView view = FileView.of(outcome, null);
            return outcome.faults().isEmpty() ? Page.of("directory/file", view) : Page.invalid("directory/file", view);
        }
        UUID id = ids.next();
        store.keep(staff, id, content, clock.instant());
        return Page.of("directory/file", FileView.of(outcome, ADDRESS + "/" + id));
    }

    /** What others wrote in the meantime counts: the file is held against the catalogue once more. */
    @PostMapping(ADDRESS + "/{id}")
    Answer write(Actor.Staff staff, @PathVariable UUID id) {
        access.require(staff, Operation.EDIT_OFFERINGS);
        byte[] content = store.find(staff, id).orElseThrow(NotFound::new);
        Outcome outcome = transaction.execute(status -> {
            Outcome now = tryOut(staff, content);
            if (now.isClean() && !allSaved(offerings.saveAll(staff, now.ready()))) {
                status.setRollbackOnly();
                return new Outcome(
                        List.of(),
                        0,
                        0,
                        0,
                        List.of(new CatalogueImport.Fault(
                                0, "", "Någon ändrade i katalogen samtidigt. Läs in filen igen.")));
            }
            return now;
        });
        if (!outcome.isClean()) {
            return Page.invalid("directory/file", FileView.of(outcome, null));
        }
        store.forget(staff.municipality(), id);
        return Page.of("directory/file", FileView.written(outcome));
    }

    private static boolean allSaved(List<OfferingResult> results) {
        return results.stream().allMatch(OfferingResult.Saved.class::isInstance);
    }

    private Outcome tryOut(Actor.Staff staff, byte[] content) {
        return CatalogueImport.tryOut(
                content,
                new Against(
                        offerings.all(staff.municipality()).stream()
                                .filter(each ->
                                        offerings.mayEdit(staff, each.content().owner()))
                                .toList(),
                        terms.choices(staff.municipality()),
                        each -> offerings.refusals(staff, each)));
    }
}

package se.vagenin.handover;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.vagenin.document.PdfRenderer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the files of a package, and the manifest whose hash is its receipt. The same contents give the same bytes. */
@Component
class PackageFiles {

    static final String PAPER = "overlamning.pdf";
    static final String DATA = "overlamning.json";
    static final String MANIFEST = "manifest.json";

    private final PdfRenderer printer;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    PackageFiles(PdfRenderer printer) {
        this.printer = printer;
    }

    /** What the manifest says of each file. */
    record Listed(String name, int bytes, String sha256) {}

    /** The manifest itself. */
    record Manifest(String schema, UUID packageId, List<Listed> files) {

        static final String SCHEMA = "vagenin-handover-manifest/1";
    }

    List<Parcel.Item> pack(HandoverContents contents) {
        var paper = new Parcel.Item(PAPER, printer.paper(PackagePaper.of(contents), contents.createdAt()));
        var data = new Parcel.Item(DATA, json.writeValueAsBytes(contents));
        var manifest = new Manifest(
                Manifest.SCHEMA,
                contents.packageId(),
                Stream.concat(Stream.of(listed(paper), listed(data)), enclosed(contents))
                        .toList());
        return List.of(paper, data, new Parcel.Item(MANIFEST, json.writeValueAsBytes(manifest)));
    }

    private static Stream<Listed> enclosed(HandoverContents contents) {
        return contents.files().stream()
                .filter(HandoverContents.FilePart::goesAlong)
                .map(each -> new Listed(
                        Objects.requireNonNull(each.file()), each.bytes(), Objects.requireNonNull(each.sha256())));
    }

    /** What a message keeps of the attachments that go along. */
    static List<Parcel.Listed> enclosures(HandoverContents contents) {
        return contents.files().stream()
                .filter(HandoverContents.FilePart::goesAlong)
                .map(each -> new Parcel.Listed(Objects.requireNonNull(each.file()), each.id(), each.bytes()))
                .toList();
    }

    /**
     * What a receiver does: checks every file against the manifest and hashes the manifest.
     *
     * @throws IllegalStateException when a file is not the one that the manifest lists
     */
    String receiptOf(Parcel parcel) {
        Parcel.Item manifest = item(parcel, MANIFEST);
        for (Listed listed : json.readValue(manifest.content(), Manifest.class).files()) {
            if (!listed.equals(arrived(parcel, listed.name()))) {
                throw new IllegalStateException("A file of " + parcel.id() + " is not the one in its manifest");
            }
        }
        return sha256(manifest.content());
    }

    private static Listed arrived(Parcel parcel, String name) {
        return parcel.enclosures().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(each -> listed(new Parcel.Item(name, each.content().bytes())))
                .orElseGet(() -> listed(item(parcel, name)));
    }

    static String hashOfManifest(List<Parcel.Item> files) {
        return sha256(files.getLast().content());
    }

    private static Parcel.Item item(Parcel parcel, String name) {
        return parcel.files().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A file of " + parcel.id() + " is missing"));
    }

    private static Listed listed(Parcel.Item file) {
        return new Listed(file.name(), file.content().length, sha256(file.content()));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}

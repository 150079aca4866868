package se.vagenin.casefile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files made here, good and bad, each with what is to become of it. */
final class UploadCorpus {

    /** What is to become of a file. */
    enum Fate {
        REFUSED,
        QUARANTINED
    }

    record Case(String what, NewFile file, Fate fate) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static final byte[] HTML = text("<!DOCTYPE html><html><body onload=\"alert(1)\">Hej</body></html>");
    private static final byte[] CONTENT_TYPES = text("<Types/>");

    private final List<Case> cases = new ArrayList<>();

    private UploadCorpus() {}

    static List<Case> all() {
        var corpus = new UploadCorpus();
        corpus.disguises();
        corpus.underTheirOwnName();
        corpus.polyglots();
        corpus.office();
        corpus.sizes();
        corpus.mistaken();
        corpus.good();
        return List.copyOf(corpus.cases);
    }

    private void add(String what, String name, String type, byte[] bytes, Fate fate) {
        cases.add(new Case(what, new NewFile(name, type, FileContent.of(bytes)), fate));
    }

    /** What runs, or packs what runs. */
    private static Map<String, byte[]> hostile() {
        Map<String, byte[]> hostile = new LinkedHashMap<>();
        hostile.put("HTML", HTML);
        hostile.put("SVG with script", text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>"));
        hostile.put("SVG", text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
        hostile.put("Windows program", bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0", 600));
        hostile.put("Linux program", bytes("\u007fELF\2\1\1\0", 600));
        hostile.put("shell script", text("#!/bin/sh\nrm -rf /\n"));
        hostile.put("Java class", bytes("\u00ca\u00fe\u00ba\u00be\0\0\0E", 300));
        hostile.put("EICAR in ZIP", zip(Map.of("eicar.txt", text(FakeClamd.eicar()))));
        hostile.put("EICAR in ZIP in ZIP", zip(Map.of("inner.zip", zip(Map.of("eicar.com", text(FakeClamd.eicar()))))));
        hostile.put("ZIP", zip(Map.of("a.txt", text("Hej"))));
        hostile.put("JAR", zip(Map.of("META-INF/MANIFEST.MF", text("Main-Class: A"), "A.class", new byte[9])));
        hostile.put("ZIP bomb", zip(Map.of("zeros", new byte[60_000_000])));
        hostile.put("GZIP", bytes("\u001f\u008b\b\0\0\0\0\0", 100));
        hostile.put("7z", bytes("7z\u00bc\u00af'\u001c\0\4", 100));
        hostile.put("RAR", bytes("Rar!\u001a\7\1\0", 100));
        hostile.put("old Word", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", 4096));
        hostile.put("RTF", text("{\\rtf1\\ansi Hej}"));
        return hostile;
    }

    private void disguises() {
        hostile().forEach((what, bytes) -> {
            add(what + " as PNG", "bild.png", "image/png", bytes, Fate.REFUSED);
            add(what + " as PDF", "brev.pdf", "application/pdf", bytes, Fate.REFUSED);
            add(what + " as text", "brev.txt", "text/plain", bytes, Fate.REFUSED);
        });
    }

    private void underTheirOwnName() {
        Map<String, byte[]> hostile = hostile();
        add("page", "sida.html", "text/html", HTML, Fate.REFUSED);
        add(
                "drawing",
                "bild.svg",
                "image/svg+xml",
                Objects.requireNonNull(hostile.get("SVG with script")),
                Fate.REFUSED);
        add(
                "program",
                "spel.exe",
                "application/octet-stream",
                Objects.requireNonNull(hostile.get("Windows program")),
                Fate.REFUSED);
        add(
                "archive",
                "arkiv.zip",
                "application/zip",
                Objects.requireNonNull(hostile.get("EICAR in ZIP")),
                Fate.REFUSED);
        add(
                "old document",
                "brev.doc",
                "application/msword",
                Objects.requireNonNull(hostile.get("old Word")),
                Fate.REFUSED);
    }

    private void polyglots() {
        byte[] zip = zip(Map.of("a.class", new byte[9]));
        add("JPEG and ZIP", "bild.jpg", "image/jpeg", joined(picture("jpg"), zip), Fate.REFUSED);
        add("PNG and ZIP", "bild.png", "image/png", joined(picture("png"), zip), Fate.REFUSED);
        add("GIF and ZIP", "bild.gif", "image/gif", joined(picture("gif"), zip), Fate.REFUSED);
        add("PDF and ZIP", "brev.pdf", "application/pdf", joined(pdf(), zip), Fate.REFUSED);
        add("GIF and page", "bild.gif", "image/gif", text("GIF89a/*<script>alert(1)</script>*/"), Fate.REFUSED);
        add("page and PDF", "brev.pdf", "application/pdf", joined(HTML, pdf()), Fate.REFUSED);
        byte[] commented = picture("jpg");
        byte[] page = bytes("\u00ff\u00fe\0\"<html><script>1</script></html>", 36);
        byte[] start = java.util.Arrays.copyOf(commented, 2);
        byte[] rest = java.util.Arrays.copyOfRange(commented, 2, commented.length);
        add("page in a JPEG's comment", "bild.jpg", "image/jpeg", joined(start, joined(page, rest)), Fate.REFUSED);
    }

    private void office() {
        String docx = FileType.DOCX.mediaType();
        add("macros", "brev.docx", docx, docx(Map.of("word/vbaProject.bin", new byte[9])), Fate.REFUSED);
        add("ActiveX", "brev.docx", docx, docx(Map.of("word/activeX/a1.bin", new byte[9])), Fate.REFUSED);
        add("OLE", "brev.docx", docx, docx(Map.of("word/embeddings/oleObject1.bin", new byte[9])), Fate.REFUSED);
        add("program inside", "brev.docx", docx, docx(Map.of("word/a.exe", new byte[9])), Fate.REFUSED);
        add("archive inside", "brev.docx", docx, docx(Map.of("word/a.zip", new byte[9])), Fate.REFUSED);
        add("bomb in DOCX", "brev.docx", docx, docx(Map.of("word/a.xml", new byte[60_000_000])), Fate.REFUSED);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            many.put("word/" + i + ".xml", new byte[0]);
        }
        add("thousands of parts", "brev.docx", docx, docx(many), Fate.REFUSED);
        byte[] whole = docx(Map.of());
        add("half a DOCX", "brev.docx", docx, java.util.Arrays.copyOf(whole, whole.length / 3), Fate.REFUSED);
        add("DOCX as XLSX", "blad.xlsx", FileType.XLSX.mediaType(), whole, Fate.REFUSED);
        add("DOCX", "brev.docx", docx, whole, Fate.QUARANTINED);
        byte[] xlsx = zip(ordered("[Content_Types].xml", CONTENT_TYPES, "xl/workbook.xml", text("<workbook/>")));
        add("XLSX", "blad.xlsx", FileType.XLSX.mediaType(), xlsx, Fate.QUARANTINED);
    }

    private void sizes() {
        for (String name : List.of("a.txt", "a.pdf", "a.png", "a.jpg", "a.docx")) {
            add("nothing in " + name, name, "application/octet-stream", new byte[0], Fate.REFUSED);
        }
        add("too large", "a.txt", "text/plain", new byte[FileInspection.LARGEST + 1], Fate.REFUSED);
    }

    private void mistaken() {
        add("PNG as JPEG", "bild.jpg", "image/jpeg", picture("png"), Fate.REFUSED);
        add("JPEG as PDF", "brev.pdf", "application/pdf", picture("jpg"), Fate.REFUSED);
        add("PDF as DOCX", "brev.docx", FileType.DOCX.mediaType(), pdf(), Fate.REFUSED);
        add("PDF sent as a page", "brev.pdf", "text/html", pdf(), Fate.REFUSED);
        add("text as PDF", "brev.pdf", "application/pdf", text("Hej"), Fate.REFUSED);
        add("PDF as program", "brev.exe", "application/pdf", pdf(), Fate.REFUSED);
    }

    private void good() {
        add("PNG", "bild.png", "image/png", picture("png"), Fate.QUARANTINED);
        add("JPEG", "bild.jpeg", "image/jpeg", picture("jpg"), Fate.QUARANTINED);
        add("GIF", "bild.gif", "image/gif", picture("gif"), Fate.QUARANTINED);
        add("PDF", "brev.pdf", "application/pdf", pdf(), Fate.QUARANTINED);
        add("text", "brev.txt", "text/plain", text("Barnet fryser, säger läraren."), Fate.QUARANTINED);
        add("EICAR, for the scanner", "brev.txt", "text/plain", text(FakeClamd.eicar()), Fate.QUARANTINED);
    }

    static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    }

    private static byte[] docx(Map<String, byte[]> more) {
        Map<String, byte[]> parts =
                ordered("[Content_Types].xml", CONTENT_TYPES, "word/document.xml", text("<document/>"));
        parts.putAll(more);
        return zip(parts);
    }

    private static Map<String, byte[]> ordered(String first, byte[] one, String second, byte[] two) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(first, one);
        parts.put(second, two);
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Signs below 256 as they are, filled up with zeros. */
    private static byte[] bytes(String head, int length) {
        return java.util.Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), length);
    }
}

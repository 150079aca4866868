package se.vagenin.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The types of file that are taken. Nothing that runs when it is opened: no SVG, HTML, program or archive. */
enum FileType {
    PDF("application/pdf", "pdf", "application/x-pdf"),
    PNG("image/png", "png", ""),
    JPEG("image/jpeg", "jpg jpeg", "image/jpg image/pjpeg"),
    HEIC("image/heic", "heic heif", "image/heif"),
    WEBP("image/webp", "webp", ""),
    GIF("image/gif", "gif", ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", ""),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", ""),
    ODT("application/vnd.oasis.opendocument.text", "odt", ""),
    TXT("text/plain", "txt", ""),
    MP4("video/mp4", "mp4 m4v", "video/x-m4v"),
    M4A("audio/mp4", "m4a mp4", "audio/x-m4a audio/m4a audio/aac"),
    MP3("audio/mpeg", "mp3", "audio/mp3");

    /** Said by a sender that does not know. */
    private static final Set<String> NO_TYPE = Set.of("", "application/octet-stream");

    private final String mediaType;
    private final String extensions;
    private final String otherNames;

    FileType(String mediaType, String extensions, String otherNames) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.otherNames = otherNames;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<FileType> of(String detected) {
        return Stream.of(values())
                .filter(each -> each.mediaType.equals(detected) || oneOf(each.otherNames, detected))
                .findFirst();
    }

    /** Whether the name and the sender's word agree with the content. */
    boolean agrees(String name, String declared) {
        String type = declared.toLowerCase(Locale.ROOT).replaceAll("[;\\s].*", "");
        boolean said = NO_TYPE.contains(type) || mediaType.equals(type) || oneOf(otherNames, type);
        int dot = name.lastIndexOf('.');
        return said && (dot < 0 || oneOf(extensions, name.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    private static boolean oneOf(String words, String word) {
        return List.of(words.split(" ")).contains(word);
    }

    /** With which a file of this type is named. */
    String extension() {
        return extensions.split(" ")[0];
    }

    boolean packed() {
        return this == DOCX || this == XLSX || this == ODT;
    }
}

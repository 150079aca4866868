package se.vagenin.notice;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Lays each message as a file in a folder: what the demo would have sent. A message that lies there is not laid again. */
final class FileCarrier implements NoticeCarrier {

    private final Path folder;
    private final String sender;

    FileCarrier(Path folder, String sender) {
        this.folder = folder.toAbsolutePath().normalize();
        this.sender = sender;
    }

    @Override
    public Answer carry(Letter letter) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path there = folder.resolve(letter.id() + ".txt");
        if (Files.exists(there)) {
            return Answer.TAKEN;
        }
        Path draft = folder.resolve("." + letter.id());
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException anotherNode) {
            throw new IOException("Another node is writing it", anotherNode);
        }
        Files.writeString(draft, words(letter));
        Files.move(draft, there, StandardCopyOption.ATOMIC_MOVE);
        return Answer.TAKEN;
    }

    private String words(Letter letter) {
        return switch (letter.to().way()) {
            case SMS ->
                "Sms från: %s%nTill: %s%n%n%s%n".formatted(sender, letter.to().value(), letter.text());
            case EMAIL ->
                "E-post från: %s%nTill: %s%nÄmne: %s%n%n%s%n"
                        .formatted(sender, letter.to().value(), letter.subject(), letter.text());
        };
    }
}

package se.vagenin.casefile;

import se.vagenin.upload.UploadedFile;

/**
 * A file as it came.
 *
 * @param declaredType what the sender says it is; only compared
 */
public record NewFile(String name, String declaredType, FileContent content) {

    public static NewFile of(UploadedFile file) {
        return new NewFile(
                file.getOriginalFilename(), file.getContentType(), FileContent.read(file.getSize(), file::getBytes));
    }

    @Override
    public String toString() {
        return "NewFile[]";
    }
}

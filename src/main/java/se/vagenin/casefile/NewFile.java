package se.vagenin.casefile;

/**
 * A file as it came.
 *
 * @param declaredType what the sender says it is; only compared
 */
public record NewFile(String name, String declaredType, FileContent content) {

    @Override
    public String toString() {
        return "NewFile[]";
    }
}

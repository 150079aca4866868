package se.vagenin.casefile.picture;

/** The file is cut off or built wrong. */
public final class UnreadablePicture extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadablePicture() {
        super(null, null, false, false);
    }
}

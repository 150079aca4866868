package se.vagenin.person;

/** Kinds of protected identity; {@code NONE} is no promise, since assumed identities carry no mark at all. */
public enum Protection {
    NONE,
    CONFIDENTIALITY_MARK,
    PROTECTED_REGISTRATION;

    public boolean isProtected() {
        return this != NONE;
    }
}

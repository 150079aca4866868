package se.vagenin.programme;

/** How a talk is held. */
public enum Way {
    PLACE,
    PHONE,
    VIDEO
}

package se.vagenin.notice;

import java.io.IOException;

/** A way out. What it is given may come twice with the same id, when the process died after the first. */
interface NoticeCarrier {

    /** What the other side answered. */
    enum Answer {
        TAKEN,
        /** There is no such address, or it may not be written to: trying again changes nothing. */
        REFUSED
    }

    /**
     * Gives it to the other side.
     *
     * @throws IOException when there was no answer, or one that says to try again
     */
    Answer carry(Letter letter) throws IOException;
}

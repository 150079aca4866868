package se.vagenin.handover;

import java.io.IOException;

/**
 * A way to the receiver: a protected folder today, secure digital communication (SDK) or a case system's own interface
 * tomorrow. Delivery may be tried several times, also after a crash in the middle; a receiver that has the message's
 * id already changes nothing.
 */
interface HandoverChannel {

    /** Returns when the receiver has the whole parcel. @throws IOException when it has not, and it is to be tried again */
    void deliver(Parcel parcel) throws IOException;
}

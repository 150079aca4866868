package se.vagenin.notice;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The carriers that this installation has. */
record NoticeCarriers(Map<NoticeWay, NoticeCarrier> all) {

    NoticeCarriers {
        all = Map.copyOf(all);
    }

    /** What somebody can be offered. */
    Set<NoticeWay> ways() {
        return new TreeSet<>(all.keySet());
    }

    NoticeCarrier.Answer carry(Letter letter) throws IOException {
        NoticeCarrier carrier = all.get(letter.to().way());
        if (carrier == null) {
            throw new IOException("Nothing carries that any more");
        }
        return carrier.carry(letter);
    }
}

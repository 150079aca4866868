package se.vagenin.worklist;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.vagenin.casefile.MatterQuery;
import se.vagenin.casefile.QueueCounts;

/** The standing views of the queue, as the page names them. */
enum InboxTab {
    ALL("alla", "Alla öppna", MatterQuery.View.ALL),
    MINE("mina", "Mina", MatterQuery.View.MINE),
    NOBODYS("ingens", "Ingens", MatterQuery.View.NOBODYS),
    PROTECTION_DUE("skydd", "Skydd ej bedömt", MatterQuery.View.PROTECTION_DUE),
    DECISION_DUE("beslut", "Beslut inom 3 dagar", MatterQuery.View.DECISION_DUE),
    DECIDED_UNASSIGNED("fordela", "Beslutat, ej fördelat", MatterQuery.View.DECIDED_UNASSIGNED),
    DONE("avslutade", "Avslutade", MatterQuery.View.DONE);

    private final String code;
    private final String label;
    private final MatterQuery.View view;

    InboxTab(String code, String label, MatterQuery.View view) {
        this.code = code;
        this.label = label;
        this.view = view;
    }

    static InboxTab of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(tab -> tab.code.equals(code))
                .findFirst()
                .orElse(ALL);
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    MatterQuery.View view() {
        return view;
    }

    int count(QueueCounts counts) {
        return switch (this) {
            case ALL -> counts.all();
            case MINE -> counts.mine();
            case NOBODYS -> counts.nobodys();
            case PROTECTION_DUE -> counts.protectionDue();
            case DECISION_DUE -> counts.decisionDue();
            case DECIDED_UNASSIGNED -> counts.decidedUnassigned();
            case DONE -> counts.done();
        };
    }

    /** What an empty view means, and whether that is good. */
    String emptyText() {
        return switch (this) {
            case ALL -> "Inkorgen är tom.";
            case MINE -> "Du ansvarar inte för något öppet ärende.";
            case NOBODYS -> "Alla öppna ärenden har en ansvarig.";
            case PROTECTION_DUE -> "Alla barn och unga är skyddsbedömda.";
            case DECISION_DUE -> "Inget beslut behöver fattas de närmaste tre dagarna.";
            case DECIDED_UNASSIGNED -> "Alla beslutade ärenden har en ansvarig.";
            case DONE -> "Inget ärende har avslutats de senaste " + QueueCounts.DONE_DAYS + " dagarna.";
        };
    }
}

package se.vagenin.web;

/** Line drawings of 24 × 24, always beside words and hidden from those who hear the page. */
public enum Icon {
    ALERT("M12 3 1.8 20.5h20.4zM12 10v4.5M12 17.5h.01"),
    BACK("M19 12H5M11 6l-6 6 6 6"),
    CHECK("m5 12.5 4.5 4.5L19 7.5"),
    CORRECTED("M4 12a8 8 0 0 1 14-5l2 2M20 4v5h-5M20 12a8 8 0 0 1-14 5l-2-2M4 20v-5h5"),
    DOWNLOAD("M12 4v11M7 10.5l5 5 5-5M5 20h14"),
    EXIT("M10 4H5v16h5M14 8l4 4-4 4M18 12H9"),
    FILE("M6 3.5h8l4 4v13H6zM14 3.5v4h4"),
    FORWARD("M5 12h14M13 6l6 6-6 6"),
    LETTER("M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5"),
    LOCK("M6.5 11h11a1.5 1.5 0 0 1 1.5 1.5v6a1.5 1.5 0 0 1-1.5 1.5h-11a1.5 1.5 0 0 1-1.5-1.5v-6a1.5 1.5 0 0 1"
            + " 1.5-1.5zM8 11V8a4 4 0 0 1 8 0v3"),
    OFFLINE("M4 4l16 16M8.5 15.5a5 5 0 0 1 5-1.3M5.5 12.2a9.5 9.5 0 0 1 4-2.3M14.5 9.9a9.5 9.5 0 0 1 4 2.3M12 19h.01"),
    PEN("m4 20 1-4L16 5l3 3L8 19z"),
    PHONE("M6.6 3.5H4.5A1.5 1.5 0 0 0 3 5c0 8.8 7.2 16 16 16a1.5 1.5 0 0 0 1.5-1.5v-2.6l-4.6-1.5-1.8 2.1a12.5 12.5"
            + " 0 0 1-6.6-6.6l2.1-1.8z"),
    PRINT("M7 8V4h10v4M7 17H4V9h16v8h-3M7 14h10v6H7z"),
    SHIELD("M12 3l7 2.5V11c0 5-3 8.5-7 10-4-1.5-7-5-7-10V5.5z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** Arrows turn around where the text runs from the other side. */
    public String cssClass() {
        return switch (this) {
            case BACK, FORWARD, EXIT -> "vi-icon vi-flip";
            case ALERT, CHECK, CORRECTED, DOWNLOAD, FILE, LETTER, LOCK, OFFLINE, PEN, PHONE, PRINT, SHIELD -> "vi-icon";
        };
    }
}

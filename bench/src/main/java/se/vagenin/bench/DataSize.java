package se.vagenin.bench;

/** The data sets of the measurements. */
public enum DataSize {
    /** For the smoke test: seconds to make. */
    XS(400, 2),
    /** One municipality. */
    S(20_000, 1),
    /** The nation: skewed over 290 municipalities. */
    M(1_000_000, 290),
    /** Ten years of the nation. */
    L(10_000_000, 290);

    private final int matters;
    private final int municipalities;

    DataSize(int matters, int municipalities) {
        this.matters = matters;
        this.municipalities = municipalities;
    }

    public int matters() {
        return matters;
    }

    public int municipalities() {
        return municipalities;
    }

    static DataSize named(String name) {
        for (DataSize size : values()) {
            if (size.name().equalsIgnoreCase(name)) {
                return size;
            }
        }
        throw new Refused("There is no data set " + name + ". Choose XS, S, M or L.");
    }
}

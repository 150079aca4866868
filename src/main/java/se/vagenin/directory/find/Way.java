package se.vagenin.directory.find;

/** How somebody wants to come. Each that is chosen must be met. */
enum Way {
    WALK_IN("direkt"),
    NAMELESS("utan-namn"),
    EVENING("kvall"),
    ONLINE("natet");

    private final String token;

    Way(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}

package se.vagenin.casefile;

/** What is kept of a file's name: no path, nothing invisible, nothing that turns the reading direction. */
final class FileName {

    private static final int LONGEST = 150;

    private FileName() {}

    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String seen = last.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .strip();
        String named = seen.isEmpty() ? "bilaga" : seen;
        return named.length() <= LONGEST ? named : named.substring(named.length() - LONGEST);
    }
}

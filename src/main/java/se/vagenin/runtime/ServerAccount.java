package se.vagenin.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The account of the operating system that PostgreSQL runs under: it refuses to run as root. */
sealed interface ServerAccount {
    static ServerAccount choose() {
        if (!Shell.run(List.of("id", "-u")).strip().equals("0")) {
            return new OwnAccount();
        }
        var group = Shell.run(List.of("id", "-g", "nobody")).strip();
        return new UnprivilegedAccount("nobody", group);
    }

    /** The command, run under this account. */
    List<String> run(List<String> command);

    /** Gives the file or the tree to this account. */
    void own(Path path);

    record OwnAccount() implements ServerAccount {
        @Override
        public List<String> run(List<String> command) {
            return command;
        }

        @Override
        public void own(Path path) {
            // What this account has made is its own already.
        }
    }

    record UnprivilegedAccount(String user, String group) implements ServerAccount {
        @Override
        public List<String> run(List<String> command) {
            var wrapped = new ArrayList<>(List.of("setpriv", "--reuid", user, "--regid", group, "--init-groups"));
            wrapped.addAll(command);
            return List.copyOf(wrapped);
        }

        @Override
        public void own(Path path) {
            Shell.run(List.of("chown", "-R", user + ":" + group, path.toString()));
        }
    }
}

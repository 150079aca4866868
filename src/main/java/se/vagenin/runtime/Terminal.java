package se.vagenin.runtime;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the person who starts the server reads; always UTF-8, whatever the machine's locale is. */
record Terminal(PrintStream out, PrintStream err) {
    static Terminal ofThisProcess() {
        return new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    void say(String line) {
        out.println(line);
    }

    void refuse(String sentence, List<String> reasons) {
        err.println(sentence);
        reasons.forEach(reason -> err.println("  " + reason));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}

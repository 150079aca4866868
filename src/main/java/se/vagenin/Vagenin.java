package se.vagenin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.vagenin.runtime.Launcher;

@SpringBootApplication
public class Vagenin {
    public static void main(String[] arguments) {
        var exitCode = Launcher.launch(Vagenin.class, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }
}

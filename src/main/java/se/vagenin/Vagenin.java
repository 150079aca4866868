package se.vagenin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Vagenin {
    public static void main(String[] arguments) {
        SpringApplication.run(Vagenin.class, arguments);
    }
}

package se.vagenin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import se.vagenin.Vagenin;

/**
 * The whole program on a real server and a database of its own, with the demo's municipalities and people but no
 * matters. Every test class with this annotation shares one server, so tests make the matters they look at. The clock
 * is {@link TestClock}; {@link People} names who acts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Vagenin.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"vagenin.demo.matters=false", "server.address=127.0.0.1"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@ContextConfiguration(initializers = DemoAppDatabase.class)
@Import({TestClock.Configuration.class, People.class})
public @interface DemoApp {}

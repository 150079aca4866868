package se.vagenin.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.StaffRegister;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.About;
import se.vagenin.intake.contact.AnswerPerson;
import se.vagenin.intake.contact.NewConversation;
import se.vagenin.intake.contact.PersonSays;
import se.vagenin.intake.contact.StartConversation;
import se.vagenin.intake.contact.ToldName;
import se.vagenin.intake.contact.Wishes;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Municipality;
import se.vagenin.runtime.StartupNotice;
import se.vagenin.tenancy.Tenant;

/**
 * A few conversations in different states, and the code of one, so that a visitor can try how it is to come back. The code
 * is drawn when the demo first starts and lies beside its other secrets; the database knows only its index.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "vagenin.demo.matters", matchIfMissing = true)
@Order(35)
class DemoConversations implements ApplicationRunner, StartupNotice {

    private static final Municipality HANINGE = new Municipality(136);
    private static final Wishes FETCHED = Wishes.fetching("Svenska", false);

    private final StartConversation starting;
    private final PersonSays person;
    private final AnswerPerson answering;
    private final StaffRegister register;
    private final DemoClock clock;
    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private Optional<String> code = Optional.empty();

    DemoConversations(
            StartConversation starting,
            PersonSays person,
            AnswerPerson answering,
            StaffRegister register,
            DemoClock clock,
            @Value("${vagenin.data-dir}") Path dataDirectory) {
        this.starting = starting;
        this.person = person;
        this.answering = answering;
        this.register = register;
        this.clock = clock;
        this.file = dataDirectory.resolve("conversation-code.txt");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            if (!Files.exists(file)
                    && Tenant.call(
                            HANINGE, () -> DemoStaff.of(HANINGE, register).complete())) {
                keep(Tenant.call(HANINGE, this::tell));
            }
            code = Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> lines() {
        return code.map(fours -> "Read an answer at /svar with the code " + fours).stream()
                .toList();
    }

    private ReturnCode tell() {
        Actor.Staff worker = DemoStaff.of(HANINGE, register).intake();
        Instant now = clock.instant();
        NewConversation parent = begin(
                now.minus(Duration.ofDays(3)),
                Theme.PARENTING,
                Optional.empty(),
                FETCHED,
                "Jag skriker på mina barn fast jag inte vill. Efteråt skäms jag. Vet inte vem jag ska prata med.");
        answer(
                worker,
                parent.id(),
                now.minus(Duration.ofDays(2)),
                "Tack för att du skriver. Du är inte ensam om det här. Vi har en grupp för föräldrar på torsdagar, du"
                        + " behöver inte anmäla dig. Vill du hellre prata med någon själv går det också bra. Hur är det"
                        + " hemma just nu?");
        begin(
                now.minus(Duration.ofHours(2)),
                Theme.VIOLENCE,
                Optional.empty(),
                FETCHED,
                "Han läser min telefon. Jag vill veta vad som händer om jag går härifrån med barnen.");
        begin(
                now.minus(Duration.ofDays(4)),
                Theme.ECONOMY,
                Optional.of(new ToldName("Maj Påhittadsson", null, false)),
                new Wishes(Wishes.Way.PHONE, "070-000 00 11", "vardagar före klockan tre", false, true, "Suomi", true),
                "Min hyra är obetald sedan två månader. Jag har fått ett brev som jag inte förstår.");
        NewConversation left = begin(
                now.minus(Duration.ofDays(10)),
                Theme.YOUNG_PERSON,
                Optional.empty(),
                FETCHED,
                "Måste ni ringa mina föräldrar om jag kommer till er? Jag är 16.");
        answer(
                worker,
                left.id(),
                now.minus(Duration.ofDays(9)),
                "Nej, inte om du bara vill prata. Du får komma själv till ungdomsmottagningen.");
        at(now.minus(Duration.ofDays(8)), () -> person.leave(new Actor.Visitor(HANINGE), left.id()));
        return parent.code();
    }

    private NewConversation begin(Instant at, Theme topic, Optional<ToldName> who, Wishes wishes, String text) {
        var conversation = new NewConversation(
                UUID.randomUUID(), ReturnCode.make(random), topic, About.SELF, false, who, wishes, text);
        return at(at, () -> {
            starting.start(new Actor.Visitor(HANINGE), conversation);
            return conversation;
        });
    }

    private void answer(Actor.Staff worker, UUID conversation, Instant at, String text) {
        var sent = at(at, () -> answering.send(worker, new AnswerPerson.Answering(conversation, 1, text, true)));
        if (!(sent instanceof AnswerPerson.Answered.Sent)) {
            throw new IllegalStateException("A demo answer was not sent: " + sent);
        }
    }

    private <T> T at(Instant then, Supplier<T> work) {
        return clock.at(then, work);
    }

    /** A kill in the middle leaves no half file behind. */
    private void keep(ReturnCode made) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "conversation-code",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, made.fours());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

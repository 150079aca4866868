package se.vagenin.intake.contact;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.kernel.Actor;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.People;

/** Conversations for tests, begun by the use case itself. */
public final class Talking {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ApplicationContext context;

    public Talking(ApplicationContext context) {
        this.context = context;
    }

    public static NewConversation anonymous(String text) {
        return new NewConversation(
                UUID.randomUUID(),
                ReturnCode.make(RANDOM),
                Theme.PARENTING,
                About.FAMILY,
                false,
                Optional.empty(),
                Wishes.fetching("sv", false),
                text);
    }

    public static NewConversation named(String name, Wishes wishes, String text) {
        return new NewConversation(
                UUID.randomUUID(),
                ReturnCode.make(RANDOM),
                Theme.VIOLENCE,
                About.SELF,
                true,
                Optional.of(new ToldName(name, null, false)),
                wishes,
                text);
    }

    /** A safe way that asks for care. */
    public static Wishes carefully() {
        return new Wishes(Wishes.Way.PHONE, "070-000 00 07", "vardagar före klockan tre", false, true, "ar", true);
    }

    public NewConversation begin(NewConversation conversation) {
        Tenant.run(
                People.HANINGE, () -> context.getBean(StartConversation.class).start(visitor(), conversation));
        return conversation;
    }

    public static Actor.Visitor visitor() {
        return People.visitor();
    }
}

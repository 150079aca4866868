package se.vagenin.notice;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * What the operator has set.
 *
 * @param sender the neutral name that stands as sender
 * @param ahead how long before a talk its reminder is sent
 */
record NoticeSettings(String sender, Duration ahead, Optional<Mail> mail, Optional<Gateway> gateway) {

    /** How long the other side may take for a step; a claim lasts much longer than all steps. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final String BODY = "{\"to\": \"{to}\", \"from\": \"{from}\", \"message\": \"{text}\"}";
    private static final int SUBMISSION = 587;
    private static final int DAY = 24;

    /** How the way to the mail server is sealed. */
    enum Tls {
        STARTTLS,
        IMPLICIT,
        NONE
    }

    /** A mail server. */
    record Mail(String host, int port, Tls tls, String user, String password, String from) {

        @Override
        public String toString() {
            return "Mail[" + host + "]";
        }
    }

    /**
     * A gateway for text messages.
     *
     * @param body JSON with {to}, {from}, {text} and {id} within its strings
     */
    record Gateway(URI url, String token, String body) {

        @Override
        public String toString() {
            return "Gateway[" + url.getHost() + "]";
        }
    }

    static NoticeSettings of(Environment environment) {
        return new NoticeSettings(
                setting(environment, "sender", "Kommunen"),
                Duration.ofHours(number(environment, "hours", DAY)),
                present(environment, "smtp.host").map(host -> mail(environment, host)),
                present(environment, "sms.url").map(url -> gateway(environment, url)));
    }

    private static Mail mail(Environment environment, String host) {
        return new Mail(
                host,
                number(environment, "smtp.port", SUBMISSION),
                Tls.valueOf(setting(environment, "smtp.tls", "starttls").toUpperCase(Locale.ROOT)),
                setting(environment, "smtp.user", ""),
                setting(environment, "smtp.password", ""),
                setting(environment, "smtp.from", ""));
    }

    private static Gateway gateway(Environment environment, String url) {
        return new Gateway(
                URI.create(url), setting(environment, "sms.token", ""), setting(environment, "sms.body", BODY));
    }

    private static Optional<String> present(Environment environment, String name) {
        return Optional.of(setting(environment, name, "")).filter(value -> !value.isEmpty());
    }

    private static int number(Environment environment, String name, int otherwise) {
        return Integer.parseInt(setting(environment, name, String.valueOf(otherwise)));
    }

    private static String setting(Environment environment, String name, String otherwise) {
        String value =
                environment.getProperty("vagenin.notice." + name, otherwise).strip();
        return value.isEmpty() ? otherwise : value;
    }
}

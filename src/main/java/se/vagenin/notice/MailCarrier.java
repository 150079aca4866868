package se.vagenin.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mail through the municipality's own server. */
final class MailCarrier implements NoticeCarrier {

    private final JavaMailSenderImpl server;
    private final InternetAddress from;

    MailCarrier(NoticeSettings.Mail settings, String sender) {
        this.server = server(settings);
        try {
            this.from = new InternetAddress(settings.from(), sender, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every Java has UTF-8", impossible);
        }
    }

    private static JavaMailSenderImpl server(NoticeSettings.Mail settings) {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties how = server.getJavaMailProperties();
        String patience = String.valueOf(NoticeSettings.PATIENCE.toMillis());
        // Without these it waits for ever.
        how.setProperty("mail.smtp.connectiontimeout", patience);
        how.setProperty("mail.smtp.timeout", patience);
        how.setProperty("mail.smtp.writetimeout", patience);
        how.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case STARTTLS -> {
                how.setProperty("mail.smtp.starttls.enable", "true");
                how.setProperty("mail.smtp.starttls.required", "true");
            }
            case IMPLICIT -> how.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {
                // a relay on the same machine
            }
        }
        if (!settings.user().isEmpty()) {
            how.setProperty("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        return server;
    }

    @Override
    public Answer carry(Letter letter) throws IOException {
        try {
            server.send(message(letter));
            return Answer.TAKEN;
        } catch (MessagingException unfit) {
            return Answer.REFUSED;
        } catch (MailException failure) {
            if (refused(failure)) {
                return Answer.REFUSED;
            }
            // Never its message: it quotes the address.
            throw new IOException(
                    "The mail server did not take it: " + failure.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(letter.to().value());
        helper.setSubject(letter.subject());
        helper.setText(letter.text());
        String address = from.getAddress();
        // The same when it is tried again, so that a mailbox can tell that it has it.
        message.setHeader("Message-ID", "<" + letter.id() + address.substring(address.indexOf('@')) + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Whether the server said of the address that it will never do. */
    private static boolean refused(MailException failure) {
        Stream<Throwable> roots = failure instanceof MailSendException several
                ? Stream.of(several.getMessageExceptions())
                : Stream.of(failure);
        return roots.flatMap(MailCarrier::chain)
                .anyMatch(each -> each instanceof SMTPAddressFailedException address && address.getReturnCode() >= 500);
    }

    /** Mail exceptions hang on one another in two ways; getCause follows both. */
    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, each -> each != null, Throwable::getCause).limit(10);
    }
}

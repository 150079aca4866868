package se.vagenin.runtime;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the operator says about reminders, and why production must not start with it. */
final class ReminderSettings {

    /** Where each setting goes in the program. */
    static final Map<Setting, String> PROPERTIES = Map.ofEntries(
            Map.entry(Setting.VAGENIN_SMTP_HOST, "vagenin.notice.smtp.host"),
            Map.entry(Setting.VAGENIN_SMTP_FROM, "vagenin.notice.smtp.from"),
            Map.entry(Setting.VAGENIN_SMTP_PORT, "vagenin.notice.smtp.port"),
            Map.entry(Setting.VAGENIN_SMTP_TLS, "vagenin.notice.smtp.tls"),
            Map.entry(Setting.VAGENIN_SMTP_USER, "vagenin.notice.smtp.user"),
            Map.entry(Setting.VAGENIN_SMTP_PASSWORD, "vagenin.notice.smtp.password"),
            Map.entry(Setting.VAGENIN_SMS_URL, "vagenin.notice.sms.url"),
            Map.entry(Setting.VAGENIN_SMS_TOKEN, "vagenin.notice.sms.token"),
            Map.entry(Setting.VAGENIN_SMS_BODY, "vagenin.notice.sms.body"),
            Map.entry(Setting.VAGENIN_NOTICE_SENDER, "vagenin.notice.sender"),
            Map.entry(Setting.VAGENIN_REMINDER_HOURS, "vagenin.notice.hours"));

    private static final Set<String> TLS = Set.of("", "starttls", "implicit", "none");

    private ReminderSettings() {}

    static List<String> refusals(Map<String, String> environment) {
        var refusals = new ArrayList<String>();
        refusals.addAll(halfAMailServer(environment));
        refusals.addAll(Setting.VAGENIN_SMTP_PORT.outside(1, 65_535, environment));
        refusals.addAll(Setting.VAGENIN_REMINDER_HOURS.outside(2, 168, environment));
        refusals.addAll(telling(Setting.VAGENIN_NOTICE_SENDER, environment));
        refusals.addAll(telling(Setting.VAGENIN_SMTP_FROM, environment));
        if (!TLS.contains(Setting.VAGENIN_SMTP_TLS.in(environment).toLowerCase(Locale.ROOT))) {
            refusals.add(Setting.VAGENIN_SMTP_TLS.name() + ": must be starttls, implicit or none");
        }
        if (!Setting.VAGENIN_NOTICE_SENDER.in(environment).matches("[A-Za-z0-9 ]{0,11}")) {
            refusals.add(Setting.VAGENIN_NOTICE_SENDER.name()
                    + ": at most 11 letters a-z, figures and spaces; a telephone shows no others as sender");
        }
        refusals.addAll(gateway(environment));
        return List.copyOf(refusals);
    }

    private static List<String> halfAMailServer(Map<String, String> environment) {
        var all = List.of(Setting.VAGENIN_SMTP_HOST, Setting.VAGENIN_SMTP_FROM);
        var missing = Setting.missing(all, environment);
        if (missing.size() == all.size()) {
            return List.of();
        }
        var from = Setting.VAGENIN_SMTP_FROM.in(environment);
        return missing.isEmpty() && !from.matches("[^@\\s]+@[^@\\s]+")
                ? List.of(Setting.VAGENIN_SMTP_FROM.name() + ": must be a mail address")
                : missing;
    }

    /** A sender is seen by everybody who can see the telephone. */
    private static List<String> telling(Setting setting, Map<String, String> environment) {
        return setting.in(environment).toLowerCase(Locale.ROOT).contains("soc")
                ? List.of(setting.name()
                        + ": must not tell that it is social services; whoever sees the telephone reads it")
                : List.of();
    }

    private static List<String> gateway(Map<String, String> environment) {
        var refusals = new ArrayList<String>();
        var body = Setting.VAGENIN_SMS_BODY.in(environment);
        if (!body.isEmpty() && !(body.contains("{to}") && body.contains("{text}"))) {
            refusals.add(Setting.VAGENIN_SMS_BODY.name() + ": must hold {to} and {text}");
        }
        try {
            URI.create(Setting.VAGENIN_SMS_URL.in(environment));
        } catch (IllegalArgumentException unreadable) {
            refusals.add(Setting.VAGENIN_SMS_URL.name() + ": is no address");
        }
        return refusals;
    }
}

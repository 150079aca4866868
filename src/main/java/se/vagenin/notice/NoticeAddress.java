package se.vagenin.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a message goes.
 *
 * @param value a telephone number as all networks know it, "+46701740610", or a mail address
 */
public record NoticeAddress(NoticeWay way, String value) {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern MAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");
    private static final int LONGEST_MAIL = 254;
    private static final int SHOWN_DIGITS = 2;

    /** What was typed, if a message can go there. Numbers without a country are Swedish. */
    public static Optional<NoticeAddress> read(NoticeWay way, String typed) {
        String value = switch (way) {
            case SMS -> international(typed.replaceAll("[-()/\\s\\u00a0]", ""));
            case EMAIL -> typed.strip();
        };
        boolean good = switch (way) {
            case SMS -> NUMBER.matcher(value).matches();
            case EMAIL -> value.length() <= LONGEST_MAIL && MAIL.matcher(value).matches();
        };
        return good ? Optional.of(new NoticeAddress(way, value)) : Optional.empty();
    }

    private static String international(String digits) {
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return digits.startsWith("0") ? "+46" + digits.substring(1) : digits;
    }

    /** Enough for whoever chose it to know it again, and too little for anybody else: "10", "a…@exempel.se". */
    String hint() {
        return switch (way) {
            case SMS -> value.substring(value.length() - SHOWN_DIGITS);
            case EMAIL ->
                value.substring(0, 1) + "…"
                        + value.substring(value.indexOf('@')).toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String toString() {
        return "NoticeAddress[" + way + "]";
    }
}

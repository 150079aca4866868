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

    /** What people write between the digits: spaces, dashes of every kind, brackets, and marks of direction. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Pd}\\p{Cf}\\p{Z}\\s()/]");

    /** What was typed, if a message can go there. Numbers without a country are Swedish. */
    public static Optional<NoticeAddress> read(NoticeWay way, String typed) {
        String value = switch (way) {
            case SMS -> international(western(BETWEEN.matcher(typed).replaceAll("")));
            case EMAIL -> typed.strip();
        };
        boolean good = switch (way) {
            case SMS -> NUMBER.matcher(value).matches();
            case EMAIL -> value.length() <= LONGEST_MAIL && MAIL.matcher(value).matches();
        };
        return good ? Optional.of(new NoticeAddress(way, value)) : Optional.empty();
    }

    /** Digits of any script as those of the networks: the form is there in Arabic too. */
    private static String western(String typed) {
        return typed.codePoints()
                .map(sign -> Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Also "+46 (0)70…", as Swedish numbers are often written: the nought falls away abroad. */
    private static String international(String digits) {
        String number = digits.startsWith("00") ? "+" + digits.substring(2) : digits;
        if (number.startsWith("+460")) {
            return "+46" + number.substring(4);
        }
        return number.startsWith("0") ? "+46" + number.substring(1) : number;
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

package org.gamingcafe.platform.kernel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** A phone number as it is dialled from anywhere (E.164), such as {@code +493012345678}. */
public record PhoneNumber(String value) {

    private static final int SHOWN = 2;

    public PhoneNumber {
        if (!value.matches("\\+[1-9]\\d{5,14}")) {
            throw malformed();
        }
    }

    /**
     * However people write it.
     *
     * @param region two letters, for numbers without a country code
     * @throws InvalidInput {@code phone.malformed} for what nobody can be called at
     */
    public static PhoneNumber parse(String typed, String region) {
        var words = PhoneNumberUtil.getInstance();
        try {
            var number = words.parse(typed, region);
            if (!words.isValidNumber(number)) {
                throw malformed();
            }
            return new PhoneNumber(words.format(number, PhoneNumberFormat.E164));
        } catch (NumberParseException e) {
            throw malformed();
        }
    }

    private static InvalidInput malformed() {
        return new InvalidInput("phone", "phone.malformed");
    }

    /** {@code +***78}, for logs and for people who only have the password. */
    public String masked() {
        return "+***" + value.substring(value.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}

package org.gamingcafe.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/** The one form in which names, usernames, phone numbers and languages are stored and compared. */
final class PersonalWords {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,19}");

    /** What controls, what ends a line, half a character, and what turns the direction of the text around it. */
    private static final Pattern NO_LETTER =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final int LONGEST_NAME = 120;

    private PersonalWords() {}

    static String name(String text) {
        var name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || NO_LETTER.matcher(name).find()) {
            throw new InvalidInput("name", "account.name");
        }
        return name;
    }

    static String username(String text) {
        var username = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw new InvalidInput("username", "account.username-malformed");
        }
        return username;
    }

    /** Spaces, dots, dashes, slashes and brackets are for people. */
    static String phone(String text) {
        var phone = text.replaceAll("[\\s()./-]", "");
        if (!PHONE.matcher(phone).matches()) {
            throw new InvalidInput("phone", "account.phone-malformed");
        }
        return phone;
    }

    static String language(String text) {
        var language = text.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("language", "account.language");
        }
        return language;
    }
}

package org.gamingcafe.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.Settings;

/** Which passwords the house accepts (D34). Characters are code points, so that an emoji is one. */
@ApplicationScoped
class PasswordPolicy {

    static final int LONGEST = 128;
    private static final int LONG_ENOUGH = 12;
    private static final int SHORTEST = 8;

    @Inject
    Settings.Passwords settings;

    @Inject
    Guessing guessing;

    @Inject
    BreachedList list;

    @Inject
    PwnedRange range;

    /** @return the password in the form in which it is hashed */
    Secret accept(Secret password) {
        var normal = normal(password);
        var text = normal.reveal();
        var length = text.codePointCount(0, text.length());
        var shortest = settings.shortAllowed() ? SHORTEST : LONG_ENOUGH;
        if (text.codePoints().anyMatch(PasswordPolicy::isUntypable)) {
            throw refused("password.malformed");
        } else if (isTooLong(normal)) {
            throw refused("password.long", LONGEST);
        } else if (length < shortest) {
            throw refused("password.short", shortest);
        } else if (isListed(normal)) {
            throw refused("password.common");
        } else if (length < LONG_ENOUGH && !hasAllClasses(text)) {
            throw refused("password.classes");
        } else if (length >= LONG_ENOUGH && guessing.isEasy(text)) {
            throw refused("password.weak");
        }
        return normal;
    }

    boolean isListed(Secret normal) {
        return guessing.isCommon(normal.reveal()) || list.isKnown(normal);
    }

    /** Asks outside, so it comes after everything that is known at home. */
    void mustNotBeBreached(Secret accepted) {
        if (range.isKnown(accepted)) {
            throw refused("password.breached");
        }
    }

    /** The meter asks at home only: half a password is nobody else's business. */
    Strength strength(Secret password, Locale language) {
        var text = normal(password).reveal();
        var estimate = guessing.estimate(text, language);
        try {
            accept(password);
            return new Strength(estimate.score(), null, estimate.advice());
        } catch (InvalidInput no) {
            return new Strength(estimate.score(), no, estimate.advice());
        }
    }

    static Secret normal(Secret password) {
        return new Secret(Normalizer.normalize(password.reveal(), Normalizer.Form.NFC));
    }

    static boolean isTooLong(Secret password) {
        var text = password.reveal();
        return text.codePointCount(0, text.length()) > LONGEST;
    }

    private static boolean hasAllClasses(String text) {
        IntPredicate other = character -> !Character.isLetterOrDigit(character);
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, other)
                .allMatch(kind -> text.codePoints().anyMatch(kind));
    }

    /** Control characters and halves of surrogate pairs come from no keyboard. */
    private static boolean isUntypable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static InvalidInput refused(String code, Object... arguments) {
        return new InvalidInput("password", code, arguments);
    }
}

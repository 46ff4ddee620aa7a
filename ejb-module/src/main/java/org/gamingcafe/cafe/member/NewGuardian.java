package org.gamingcafe.cafe.member;

import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A guardian and the consent they gave: an account of the venue, or a name with a phone number or an e-mail address.
 *
 * @param given how the consent came
 */
public record NewGuardian(
        @Nullable AccountId guardian,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        Given given) {

    /** How a consent was given. */
    public enum Given {
        PAPER,
        PERSON
    }

    private static final int LONGEST_NAME = 120;

    /** @throws InvalidInput {@code guardian.name}, {@code guardian.address}, {@code email.malformed} */
    public NewGuardian {
        name = text(name);
        phone = text(phone);
        email = text(email);
        if ((guardian == null) == (name == null) || name != null && name.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "guardian.name", LONGEST_NAME);
        }
        if (guardian == null && phone == null && email == null) {
            throw new InvalidInput("phone", "guardian.address");
        }
        if (phone != null && !phone.matches("[+0-9][0-9 /-]{4,19}")) {
            throw new InvalidInput("phone", "phone.malformed");
        }
        email = email == null ? null : new EmailAddress(email).value();
    }

    private static @Nullable String text(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}

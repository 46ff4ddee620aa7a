package org.gamingcafe.cafe.inventory;

import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What people write into a line. */
final class Words {

    private Words() {}

    /** @throws InvalidInput if it says nothing, is too long or has line ends in it */
    static String checked(String field, String code, String said, int longest) {
        var words = said.strip();
        if (words.isEmpty() || words.length() > longest || words.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, code, longest);
        }
        return words;
    }

    /** The same of what need not be said. */
    static @Nullable String checkedOrNull(String field, String code, @Nullable String said, int longest) {
        var words = orNull(said);
        return words == null ? null : checked(field, code, words, longest);
    }

    static @Nullable String orNull(@Nullable String said) {
        return said == null || said.isBlank() ? null : said.strip();
    }
}

package org.gamingcafe.cafe.review;

import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.kernel.InvalidInput;

/**
 * What a player wants to say.
 *
 * @param stars 1–5
 * @param text at most 1,000 characters, over several lines if need be; may be empty
 */
public record NewReview(UUID session, int stars, String text) {

    static final int LONGEST = 1_000;
    private static final int MOST_STARS = 5;
    private static final Pattern PLAIN = Pattern.compile("(?U)[^\\p{Cntrl}\n]*");

    public NewReview {
        text = text.replace("\r\n", "\n").strip();
        if (stars < 1 || stars > MOST_STARS) {
            throw new InvalidInput("stars", "review.stars", MOST_STARS);
        }
        if (text.length() > LONGEST
                || !text.lines().allMatch(line -> PLAIN.matcher(line).matches())) {
            throw new InvalidInput("text", "review.text", LONGEST);
        }
    }
}

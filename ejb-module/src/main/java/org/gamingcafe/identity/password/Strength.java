package org.gamingcafe.identity.password;

import java.util.List;
import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How well a password would do, for a meter beside the input.
 *
 * @param score 0 (guessed at once) to 4 (not guessed in a lifetime)
 * @param refusal the policy's no; nothing if it takes the password. What only the owner's history knows is not asked
 * @param advice sentences in the language that was asked for
 */
public record Strength(int score, @Nullable Refusal refusal, List<String> advice) {

    public Strength {
        advice = List.copyOf(advice);
    }

    @Override
    public String toString() {
        return "Strength " + score;
    }
}

package org.gamingcafe.identity.password;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a password would do, for a meter beside the input.
 *
 * @param score 0 (guessed at once) to 4 (not guessed in a lifetime)
 * @param accepted whether the policy takes it; what only the owner's history knows is not asked
 * @param refusal the code of the policy's no
 * @param advice sentences in the language that was asked for
 */
public record Strength(
        int score, boolean accepted, @Nullable String refusal, List<String> advice) {

    public Strength {
        advice = List.copyOf(advice);
    }

    @Override
    public String toString() {
        return "Strength " + score;
    }
}

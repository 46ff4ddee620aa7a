package org.gamingcafe.cafe.tariff;

import java.util.List;
import org.gamingcafe.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A bill worked out again, twice: from the derivations of its lines alone, and by the version it is pinned to.
 *
 * @param replayed what the derivations give; nothing if they contradict themselves
 * @param rerun what the function answers when asked again
 * @param isWhole whether the derivations are the ones that the function answers, letter by letter
 */
public record Explanation(@Nullable Money replayed, Money rerun, boolean isWhole, List<String> derivations) {

    public Explanation {
        derivations = List.copyOf(derivations);
    }

    /** Whether an amount that was charged is explained. */
    public boolean explains(Money charged) {
        return isWhole && charged.equals(replayed) && charged.equals(rerun);
    }
}

package org.gamingcafe.platform.limit;

import java.util.Optional;
import org.gamingcafe.platform.cluster.Tally;

/** Counts from period to period. The text is the number of the period and the count in it. */
final class FixedWindow {

    private FixedWindow() {}

    static Tally.Step<Verdict> take(LimitRule rule, Optional<String> text, long now) {
        var period = now / rule.periodMicros();
        var count = 0L;
        if (text.isPresent()) {
            var parts = text.get().split(":", 2);
            var known = Long.parseLong(parts[0]);
            // A node whose clock is ahead has begun the next period already: there is one count for all.
            if (known == period || known == period + 1) {
                period = known;
                count = Long.parseLong(parts[1]);
            }
        }
        var left = (period + 1) * rule.periodMicros() - now;
        return count >= rule.most() ? Verdict.no(left) : Verdict.yes(1, period + ":" + (count + 1), left);
    }
}
